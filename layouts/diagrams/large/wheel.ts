import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, stack, textBox } from '../../blocks/make.ts';
import { RULE } from '../../theme/space.ts';
import type { DiagramContext } from '../context.ts';
import { wheelData } from '../data/wheelData.ts';
import { wheelDrawing } from '../shapes/wheelDrawing.ts';
import { decoration, item, list, withDrawing } from './parts.ts';

/** Diameters in text sizes: before a part, and before the centre's words. */
const SMALL = 2.4;
const FULL = 4.2;
const HUB = 0.4;
const SMALL_HUB = 0.36;

/** The wheel for large print: its centre, then a list of its parts, each with the wheel in which its own part is filled. */
export function wheelInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const { centre, themes } = wheelData(json);
  const { scale } = context;
  const { module, textSize } = scale;
  const parts = Math.max(themes.length, 1);
  const whole = wheelDrawing({ diameter: textSize * FULL, parts, hub: HUB, weight: RULE.section });
  const items = themes.map((theme, index) => {
    const small = wheelDrawing({ diameter: textSize * SMALL, parts, hub: SMALL_HUB, weight: 1, filled: index });
    const title = textBox(`${theme.mark}  ${theme.title}`, scale.body, { face: 'bold' }, role('Lbl'));
    const words = theme.words === '' ? [] : [textBox(theme.words, scale.body, {}, role('P'))];
    return stack([withDrawing(decoration(small), item(title, words, 0), module * 1.5)], 0, {
      rules: { top: { weight: RULE.hair, colour: 'ink' } },
      padding: edges({ top: module }),
      whole: true,
    });
  });
  const middle = textBox(centre, scale.h3, { face: 'heavy' }, role('P'));
  return stack([withDrawing(decoration(whole), middle, module * 2), list(items, module)], module * 2);
}

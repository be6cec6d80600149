import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, stack, textBox } from '../../blocks/make.ts';
import { RULE } from '../../theme/space.ts';
import type { DiagramContext } from '../context.ts';
import { triangleData } from '../data/triangleData.ts';
import { triangleDrawing } from '../shapes/triangleDrawing.ts';
import { decoration, item, list, withDrawing } from './parts.ts';

/** Length of a side and its weight, in text sizes: before a list, and before the centre's words. */
const SMALL = { side: 1.9, weight: 0.36 } as const;
const FULL = { side: 3.2, weight: 0.36 } as const;
const THREE_SIDES = 3;

/** The triangle for large print: its centre, then a list for each side, whose small triangle shows the side in bold. */
export function triangleInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const { centre, sides } = triangleData(json);
  const { scale } = context;
  const { module, textSize } = scale;
  const sized = ({ side, weight }: { readonly side: number; readonly weight: number }) => ({
    side: side * textSize,
    weight: weight * textSize,
  });
  const middle = stack(
    [
      textBox(centre.title, scale.h3, { face: 'heavy' }, role('P')),
      ...(centre.words === '' ? [] : [textBox(centre.words, scale.body, {}, role('P'))]),
    ],
    0,
  );
  const lists = sides.map((side, index) => {
    const title = textBox(`${side.letter}  ${side.title}`, scale.body, { face: 'bold' }, role('Lbl'));
    const shape = { ...sized(SMALL), ...(index < THREE_SIDES && { strong: index }) };
    const head = withDrawing(decoration(triangleDrawing(shape)), title, module);
    const items = side.items.map((text) => stack([textBox(text, scale.body, {}, role('LBody'))], 0, role('LI')));
    return item(stack([head], 0, { ahead: scale.body.leading * 2 }), [list(items, module / 2)], module, {
      whole: 'mostly',
      head: 1,
      rules: { top: { weight: RULE.key, colour: 'ink' } },
      padding: edges({ top: module }),
    });
  });
  const picture = decoration(triangleDrawing({ ...sized(FULL), fill: 'ground' }));
  return stack([withDrawing(picture, middle, module * 2), list(lists, module * 2)], module * 2);
}

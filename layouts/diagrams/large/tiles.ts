import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, row, stack, textBox } from '../../blocks/make.ts';
import { RULE } from '../../theme/space.ts';
import type { DiagramContext } from '../context.ts';
import { tilesData } from '../data/tilesData.ts';
import { list } from './parts.ts';

/** Room for a numeral, in text sizes. */
const NUMERAL_WIDTH = 2;

/** Tiles for large print: a numbered list, each between hair rules. */
export function tilesInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const { scale } = context;
  const { module } = scale;
  const tiles = tilesData(json);
  const items = tiles.map(({ number, title, words }, index) => {
    const body = stack(
      [
        textBox(title, scale.body, { face: 'bold' }, role('P')),
        ...(words === '' ? [] : [textBox(words, scale.body, {}, role('P'))]),
      ],
      0,
      role('LBody'),
    );
    const numeral = textBox(number, scale.body, { face: 'heavy' }, role('Lbl'));
    return row(
      [
        { width: scale.textSize * NUMERAL_WIDTH, box: numeral },
        { width: 'rest', box: body },
      ],
      0,
      {
        ...role('LI'),
        ground: 'ground',
        rules: { top: { weight: RULE.section, colour: 'ink' } },
        padding: edges(module),
        whole: true,
        // The last does not stand alone on a page.
        ...(index === tiles.length - 2 && { ahead: scale.body.leading }),
      },
    );
  });
  return list(items, module, 'Decimal');
}

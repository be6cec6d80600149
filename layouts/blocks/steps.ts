import type { Box } from '../../src/document/boxes.ts';
import type { ListItem, Steps } from '../../src/document/nodes.ts';
import { RULE, TIGHT } from '../theme/space.ts';
import { inColumn, labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, modules } from './context.ts';
import { edges, role, row, stack, textBox } from './make.ts';
import { wordsBox } from './words.ts';

/** Room for a numeral in one column, em of the numeral. */
const NUMERAL_ROOM = 1.7;
const NUMERAL_LEADING = 1.1;

function stepBody(item: ListItem, context: Context): Box {
  const [first, ...others] = item.blocks;
  if (first?.type === 'paragraph' && others.length === 0)
    return wordsBox(first.children, context, context.scale.body, {}, role('LBody'));
  return stack(composeBlocks(item.blocks, context), modules(context, TIGHT), role('LBody'));
}

/** A numbered process: large light numerals in the hang column, a rule over each step. */
export function steps(node: Steps, context: Context): Box {
  const { scale } = context;
  const within: Context = { ...context, hang: 0 };
  const title =
    node.title.length > 0
      ? [
          inColumn(
            wordsBox(
              node.title,
              context,
              scale.body,
              { face: 'bold' },
              { ...role('P'), ahead: scale.body.leading * 2 },
            ),
            context,
          ),
        ]
      : [];
  const items = node.items.map((item, index) => {
    const numeral = textBox(
      String(index + 1),
      { size: scale.h2.size, leading: scale.h2.size * NUMERAL_LEADING },
      {},
      role('Lbl'),
    );
    const looks = {
      ...role('LI'),
      whole: true as const,
      rules: { top: { weight: RULE.hair, colour: 'line' } },
      padding: edges({ top: modules(context, 0.75) }),
    };
    if (context.hang > 0) return labelled(numeral, stepBody(item, within), context, 0, looks);
    return row(
      [
        { width: scale.h2.size * NUMERAL_ROOM, box: numeral, align: 'top' },
        { width: 'rest', box: stepBody(item, { ...within, measure: context.measure - scale.h2.size * NUMERAL_ROOM }) },
      ],
      0,
      looks,
    );
  });
  const list = stack(items, modules(context, 0.75), role('L', { listNumbering: 'Decimal' }));
  return stack([...title, list], modules(context, TIGHT));
}

import type { Box } from '../../src/document/boxes.ts';
import type { CallOut } from '../../src/document/nodes.ts';
import { FLOW, TIGHT } from '../theme/space.ts';
import { labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { role, stack, textBox } from './make.ts';
import { wordsBox } from './words.ts';

/** Size of the opening mark in leads; its line is short, since the mark hangs from the top. */
const MARK_SIZE = 5;
const MARK_LEADING = 2.4;
/** pt: a larger mark would reach beyond its column. */
const LARGEST_MARK = 180;

/** The voice of a child or parent: large, with an opening mark in the hang column, and whose voice it is below. */
export function quote(node: CallOut, context: Context): Box {
  const { lead, body } = context.scale;
  const within: Context = { ...inside(context, context.measure), scale: { ...context.scale, body: lead } };
  const size = Math.min(lead.size * MARK_SIZE, LARGEST_MARK);
  const mark = textBox(
    '“',
    { size, leading: (size * MARK_LEADING) / MARK_SIZE },
    { face: 'heavy', track: 0 },
    { decoration: true },
  );
  const voice =
    node.title.length > 0
      ? [
          wordsBox(
            [{ type: 'text', value: '— ', position: node.position }, ...node.title],
            context,
            body,
            { face: 'bold' },
            role('P'),
          ),
        ]
      : [];
  const words = stack(
    [stack(composeBlocks(node.blocks, within), modules(context, FLOW)), ...voice],
    modules(context, TIGHT),
  );
  return labelled(mark, words, context, 0, { ...role('BlockQuote'), whole: true }, 0, 'top');
}

import type { Box, RowBox, Run } from '../../src/document/boxes.ts';
import type { Block } from '../../src/document/nodes.ts';
import { composeBlocks } from './compose.ts';
import { type Context, modules } from './context.ts';
import { role, row, stack, textBox } from './make.ts';
import { wordsBox } from './words.ts';

/** An item, whole on its page but in large print, where it may be a quarter of one: its label, and a body that is the element's own text where it is a single paragraph. */
export function listItem(
  label: Run,
  room: number,
  blocks: readonly Block[],
  context: Context,
  base: Omit<RowBox, 'kind' | 'cells' | 'gap' | 'role'> = {},
): Box {
  const step = context.scale[context.text];
  const mark = textBox([label], step, {}, role('Lbl'));
  const [first, ...others] = blocks;
  const single = first?.type === 'paragraph' && others.length === 0 && first.id === undefined;
  const body = single
    ? wordsBox(first.children, context, step, {}, role('LBody'))
    : stack(composeBlocks(blocks, context), modules(context, 1), role('LBody'));
  return row(
    [
      { width: room, box: mark },
      { width: 'rest', box: body },
    ],
    0,
    { ...role('LI'), ...(single && !context.large && { whole: true }), ...base },
  );
}

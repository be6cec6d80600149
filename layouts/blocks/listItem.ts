import type { Box, RowBox, Run } from '../../src/document/boxes.ts';
import type { Block, Inline } from '../../src/document/nodes.ts';
import { composeBlocks } from './compose.ts';
import { type Context, modules } from './context.ts';
import { role, row, stack, textBox } from './make.ts';
import { plainText } from './plainText.ts';
import { wordsBox } from './words.ts';

/** A telephone number. */
const NUMBER = /\d{3}/;

/** Whose number it is stays with the number. */
const holdsNumber = (words: readonly Inline[]): boolean => NUMBER.test(plainText(words));

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
    { ...role('LI'), ...(single && (!context.large || holdsNumber(first.children)) && { whole: true }), ...base },
  );
}

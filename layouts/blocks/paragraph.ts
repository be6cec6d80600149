import type { Box } from '../../src/document/boxes.ts';
import type { InlinePicture, Paragraph, Reference } from '../../src/document/nodes.ts';
import { arrow, onLine } from '../theme/drawings.ts';
import { FLOW } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, modules } from './context.ts';
import { role, row, stack, textBox } from './make.ts';
import { pictureBox } from './picture.ts';
import { wordsBox } from './words.ts';

/** Width of the arrow with its air, em. */
const ARROW_ROOM = 1.5;
const ARROW_SIZE = 0.95;

/** A paragraph that is one cross-reference and nothing else: where to read on. */
function seeAlso(node: Paragraph): Reference | undefined {
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'reference' && others.length === 0 ? only : undefined;
}

/** A paragraph: ragged right, one clear space after it. One that is only a reference gets an arrow. */
export function paragraph(node: Paragraph, context: Context): Box {
  const step = context.scale[context.text];
  if (seeAlso(node)) {
    const sign = textBox(
      [{ text: '', drawing: onLine(arrow(step.size * ARROW_SIZE), step.size) }],
      step,
      {},
      { decoration: true },
    );
    const words = wordsBox(node.children, context, step, {}, role('P'));
    return inColumn(
      row(
        [
          { width: step.size * ARROW_ROOM, box: sign },
          { width: 'rest', box: words },
        ],
        0,
        { whole: true },
      ),
      context,
    );
  }
  const pictures = node.children.filter((child): child is InlinePicture => child.type === 'picture');
  const words = node.children.filter((child) => child.type !== 'picture');
  const shown = pictures.flatMap((picture) => pictureBox(picture, context) ?? []);
  if (pictures.length === 0 || shown.length < pictures.length)
    return inColumn(wordsBox(node.children, context, step, {}, role('P')), context);
  const text = words.length > 0 ? [wordsBox(words, context, step, {}, role('P'))] : [];
  return inColumn(stack([...text, ...shown], modules(context, FLOW)), context);
}

import type { Box } from '../../src/document/boxes.ts';
import type { Figure } from '../../src/document/nodes.ts';
import { TIGHT } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, modules } from './context.ts';
import { role, stack, textBox } from './make.ts';
import { pictureBox } from './picture.ts';
import { wordsBox } from './words.ts';

/** A picture with its caption below. Where the picture was not read, its alternative text stands for it. */
export function figure(node: Figure, context: Context): Box {
  const { body, small } = context.scale;
  const shown =
    pictureBox(node, context) ?? (node.alternative === '' ? undefined : textBox(node.alternative, body, {}, role('P')));
  const captioned = node.caption.length > 0;
  const caption = captioned ? [wordsBox(node.caption, context, small, {}, role(shown ? 'Caption' : 'P'))] : [];
  const together = { ...(captioned && shown && role('Div')), whole: true as const };
  return inColumn(stack([...(shown ? [shown] : []), ...caption], modules(context, TIGHT), together), context);
}

import type { TextBox } from '../../src/document/boxes.ts';
import type { Context } from './context.ts';
import { role, textBox } from './make.ts';

/** What kind of call-out it is, in words: bold in the hang column, or above in the size of a heading. */
export function callOutLabel(words: string, context: Context): TextBox {
  const step = context.hang > 0 ? context.scale.body : context.scale.h3;
  return textBox(words, step, { face: 'bold' }, { ...role('P'), ahead: context.scale.body.leading });
}

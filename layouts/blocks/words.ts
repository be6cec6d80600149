import type { TextBox } from '../../src/document/boxes.ts';
import type { Inline } from '../../src/document/nodes.ts';
import type { Step } from '../theme/scales.ts';
import type { Context } from './context.ts';
import { markNames, runsOf } from './inline.ts';
import { type TextLooks, textBox } from './make.ts';

/** A text box of inline nodes, with anchors for the footnote marks in it. */
export function wordsBox(
  nodes: readonly Inline[],
  context: Context,
  step: Step,
  looks: TextLooks = {},
  base: Parameters<typeof textBox>[3] = {},
): TextBox {
  const anchors = [...(base.anchors ?? []), ...markNames(nodes, context)];
  return textBox(runsOf(nodes, context), step, looks, { ...base, ...(anchors.length > 0 && { anchors }) });
}

import type { Box } from '../document/boxes.ts';
import type { Position } from '../document/position.ts';
import { layBox } from './blocks/layBox.ts';
import type { LayState } from './blocks/layState.ts';
import { openHeadings } from './blocks/openHeadings.ts';
import type { TypesetBlock, TypesetContext } from './context.ts';

/** For a box that says nowhere where it comes from. */
const NOWHERE: Position = { file: '', line: 1, column: 1 };

/** A state for one block. */
export const newState = (context: TypesetContext): LayState => ({
  fonts: context.fonts,
  plates: context.plates ?? new Map(),
  pageHeight: context.pageHeight ?? Number.POSITIVE_INFINITY,
  elements: [],
  findings: [],
  slots: [],
  paragraphs: new Map(),
  widths: new Map(),
});

/**
 * Lays a block, `width` wide (pt): lines broken, boxes placed, its own structure tree in pre-order. The same box,
 * width and fonts give the same block, wherever it stands; with a memo it is laid once. Findings: `no-glyph` (error), `long-word` (info),
 * `plate-missing` (error).
 */
export function layBlock(box: Box, width: number, context: TypesetContext, position: Position = NOWHERE): TypesetBlock {
  const key = context.memo ? JSON.stringify([width, context.pageHeight ?? 0, box.position ?? position, box]) : '';
  const known = context.memo?.get(key);
  if (known) return known;
  const state = newState(context);
  const laid = layBox(box, width, { up: -1, decoration: false, beside: false, position }, state);
  const block: TypesetBlock = { elements: openHeadings(state.elements), box: laid, findings: state.findings };
  // A slot's height is its plate's, which the key does not tell.
  if (state.slots.length === 0) context.memo?.set(key, block);
  return block;
}

import { createHash } from 'node:crypto';
import type { SlotBox } from '../../document/boxes.ts';

/** Widths count to a hundredth of a point. */
const PRECISION = 100;

/** Name of a slot's plate at a width (pt): equal plates with equal data and width share one. */
export function slotKey(slot: SlotBox, width: number): string {
  const rounded = Math.round(width * PRECISION) / PRECISION;
  const hash = createHash('sha256')
    .update(JSON.stringify([slot.plate, slot.props, rounded]))
    .digest('hex');
  return `${slot.plate}@${rounded}:${hash.slice(0, 16)}`;
}

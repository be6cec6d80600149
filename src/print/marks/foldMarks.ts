import type { Rectangle } from '../rectangle.ts';
import { strokeSegments } from './cropMarks.ts';

/** pt on, pt off. */
const dash = [2, 2];

/** Dashed strokes above and below `bleed` at each `x`: where the sheet is folded or creased. pt. */
export function foldMarks(bleed: Rectangle, xs: readonly number[], gap: number, length: number): readonly string[] {
  const top = bleed.y + bleed.height + gap;
  const bottom = bleed.y - gap;
  return strokeSegments(
    xs.flatMap((x) => [[x, top, x, top + length] as const, [x, bottom, x, bottom - length] as const]),
    dash,
  );
}

import { op } from '../file/operators.ts';
import type { Rectangle } from '../rectangle.ts';
import { registrationSpaceName } from './inks.ts';
import { markWeight } from './measures.ts';

type Segment = readonly [number, number, number, number];

/** The eight strokes at the corners of `trim`: from `gap` pt off it, `length` pt long. */
export function cropSegments(trim: Rectangle, gap: number, length: number): readonly Segment[] {
  const sides = [
    { at: trim.x, away: -1 },
    { at: trim.x + trim.width, away: 1 },
  ];
  const ends = [
    { at: trim.y, away: -1 },
    { at: trim.y + trim.height, away: 1 },
  ];
  return sides.flatMap((side) =>
    ends.flatMap((end): readonly Segment[] => [
      [side.at + side.away * gap, end.at, side.at + side.away * (gap + length), end.at],
      [side.at, end.at + end.away * gap, side.at, end.at + end.away * (gap + length)],
    ]),
  );
}

/** Strokes in registration colour. pt; `dash` for folds. */
export function strokeSegments(segments: readonly Segment[], dash: readonly number[] = []): readonly string[] {
  return [
    op('CS', `/${registrationSpaceName}`),
    op('SCN', 1),
    op('w', markWeight),
    op('d', `[${dash.join(' ')}]`, 0),
    ...segments.flatMap(([x1, y1, x2, y2]) => [op('m', x1, y1), op('l', x2, y2), op('S')]),
  ];
}

/** Corner marks to cut by, in registration colour. pt. */
export const cropMarks = (trim: Rectangle, gap: number, length: number): readonly string[] =>
  strokeSegments(cropSegments(trim, gap, length));

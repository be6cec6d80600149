import type { Rectangle } from '../rectangle.ts';

/** a b c d e f, as in `cm` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const concatenate = (inner: Matrix, outer: Matrix): Matrix => [
  inner[0] * outer[0] + inner[1] * outer[2],
  inner[0] * outer[1] + inner[1] * outer[3],
  inner[2] * outer[0] + inner[3] * outer[2],
  inner[2] * outer[1] + inner[3] * outer[3],
  inner[4] * outer[0] + inner[5] * outer[2] + outer[4],
  inner[4] * outer[1] + inner[5] * outer[3] + outer[5],
];

export const applyTo = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** Smallest upright rectangle round the points. */
export function boundsOf(points: readonly (readonly [number, number])[]): Rectangle {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: bottom, width: right - left, height: top - bottom };
}

/** Smallest upright rectangle round `box` once transformed. */
export const transformBox = (matrix: Matrix, box: Rectangle): Rectangle =>
  boundsOf([
    applyTo(matrix, box.x, box.y),
    applyTo(matrix, box.x + box.width, box.y),
    applyTo(matrix, box.x, box.y + box.height),
    applyTo(matrix, box.x + box.width, box.y + box.height),
  ]);

/** How much longer a vertical stroke becomes. */
export const verticalScale = (matrix: Matrix): number => Math.hypot(matrix[2], matrix[3]);
/** How much longer a horizontal stroke becomes. */
export const horizontalScale = (matrix: Matrix): number => Math.hypot(matrix[0], matrix[1]);
/** How much wider a line becomes, on average of all directions. */
export const meanScale = (matrix: Matrix): number => Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));

export const asMatrix = (values: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
};

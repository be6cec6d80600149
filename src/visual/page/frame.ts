import type { Box } from './content.ts';

/** Where a page's top left corner lies in its user space, pt. */
export interface PageFrame {
  readonly left: number;
  readonly top: number;
}
/** a b c d e f of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Places are held to 0.01 pt (0.0035 mm). */
export const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The matrix that applies `inner` first, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** A rectangle of user space, seen through a matrix, as a box of the page. */
export function placeBox(
  [left, bottom, right, top]: readonly [number, number, number, number],
  matrix: Matrix,
  frame: PageFrame,
): Box {
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  const x = Math.min(...xs);
  const y = Math.max(...ys);
  return [
    hundredth(x - frame.left),
    hundredth(frame.top - y),
    hundredth(Math.max(...xs) - x),
    hundredth(y - Math.min(...ys)),
  ];
}

/** A point, pt, y downwards. */
export type Point = readonly [x: number, y: number];

const HUNDREDTHS = 100;
const round = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;
const written = ([x, y]: Point): string => `${round(x)},${round(y)}`;

/** Path of straight lines through points. */
export function openPath(points: readonly Point[]): string {
  return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${written(point)}`).join(' ');
}

/** Path of straight lines through points and back to the first. */
export function closedPath(points: readonly Point[]): string {
  return `${openPath(points)} Z`;
}

/** A cubic curve, to go on a path that has begun. */
export function curveTo(first: Point, second: Point, end: Point): string {
  return `C${written(first)} ${written(second)} ${written(end)}`;
}

/** A straight line, to go on a path that has begun. */
export function lineTo(end: Point): string {
  return `L${written(end)}`;
}

/** The beginning of a path. */
export function moveTo(start: Point): string {
  return `M${written(start)}`;
}

/** Path of a rectangle. */
export function rectanglePath(x: number, y: number, width: number, height: number): string {
  return closedPath([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

import type { Drawing, Shape } from '../../../src/document/boxes.ts';
import { closedPath, openPath, type Point } from './path.ts';

/** Height of an equilateral triangle, in sides. */
const EQUILATERAL = Math.sqrt(3) / 2;

export interface TriangleShape {
  /** Length of a side between the middles of its strokes, pt. */
  readonly side: number;
  readonly weight: number;
  /** The one side (left, right, base) that is drawn at full weight, the others thin; all when absent. */
  readonly strong?: number;
  readonly fill?: string;
}

/** Corners: top, right, left. */
function corners({ side, weight }: TriangleShape): readonly [Point, Point, Point] {
  const inset = weight;
  const bottom = inset + side * EQUILATERAL;
  return [
    [inset + side / 2, inset],
    [inset + side, bottom],
    [inset, bottom],
  ];
}

const between = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** The middles of the left side, the right side and the base. */
export function sideMiddles(triangle: TriangleShape): readonly [Point, Point, Point] {
  const [top, right, left] = corners(triangle);
  return [between(top, left), between(top, right), between(left, right)];
}

/** A triangle that stands on its base. */
export function triangleDrawing(triangle: TriangleShape): Drawing {
  const { side, weight, strong } = triangle;
  const [top, right, left] = corners(triangle);
  const sides: readonly (readonly [Point, Point])[] = [
    [top, left],
    [top, right],
    [left, right],
  ];
  const thin = strong === undefined ? weight : Math.max(1, weight / 5);
  const outline: Shape = {
    path: closedPath([top, right, left]),
    ...(triangle.fill && { fill: triangle.fill }),
    stroke: { weight: thin, colour: 'ink' },
  };
  const heavy = strong === undefined ? undefined : sides[strong];
  return {
    width: side + 2 * weight,
    height: side * EQUILATERAL + 2 * weight,
    shapes: heavy ? [outline, { path: openPath(heavy), stroke: { weight, colour: 'ink' } }] : [outline],
  };
}

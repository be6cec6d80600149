import type { Drawing, Shape } from '../../../src/document/boxes.ts';
import { circlePath } from '../../theme/drawings.ts';
import { curveTo, lineTo, moveTo, type Point } from './path.ts';

/** An angle of 0 points up; angles grow clockwise. */
const FULL_TURN = 2 * Math.PI;

const onCircle = (centre: number, radius: number, angle: number): Point => [
  centre + radius * Math.sin(angle),
  centre - radius * Math.cos(angle),
];

/** An arc of at most a quarter turn as one Bézier curve (handles at 4/3 tan(a/4) of the radius). */
function arc(centre: number, radius: number, from: number, to: number): string {
  const handle = (4 / 3) * Math.tan((to - from) / 4) * radius;
  const moved = ([x, y]: Point, angle: number, by: number): Point => [
    x + by * Math.cos(angle),
    y + by * Math.sin(angle),
  ];
  const [start, end] = [onCircle(centre, radius, from), onCircle(centre, radius, to)];
  return curveTo(moved(start, from, handle), moved(end, to, -handle), end);
}

/** Arcs that together go from one angle to another, each at most an eighth of a turn. */
function arcs(centre: number, radius: number, from: number, to: number): string {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (FULL_TURN / 8)));
  return Array.from({ length: pieces }, (_, piece) => {
    const at = (share: number) => from + ((to - from) * share) / pieces;
    return arc(centre, radius, at(piece), at(piece + 1));
  }).join(' ');
}

export interface WheelShape {
  readonly diameter: number;
  readonly parts: number;
  /** Radius of the hub, as a share of the wheel's. */
  readonly hub: number;
  readonly weight: number;
  /** The one part that is filled with ink; none when absent. */
  readonly filled?: number;
}

/** Where the middle of a part lies: for its mark. The first part begins at the top; parts go clockwise. */
export function partMiddle({ diameter, parts, hub }: WheelShape, index: number): Point {
  const radius = (diameter / 2) * ((1 + hub) / 2);
  return onCircle(diameter / 2, radius, (FULL_TURN * (index + 0.5)) / parts);
}

/** A wheel of equal parts around a black hub. */
export function wheelDrawing(wheel: WheelShape): Drawing {
  const { diameter, parts, weight } = wheel;
  const centre = diameter / 2;
  const outer = centre - weight / 2;
  const inner = outer * wheel.hub;
  const segments = Array.from({ length: parts }, (_, index): Shape => {
    const [from, to] = [(FULL_TURN * index) / parts, (FULL_TURN * (index + 1)) / parts];
    const path = [
      moveTo(onCircle(centre, outer, from)),
      arcs(centre, outer, from, to),
      lineTo(onCircle(centre, inner, to)),
      arcs(centre, inner, to, from),
      'Z',
    ].join(' ');
    return { path, fill: index === wheel.filled ? 'ink' : 'ground', stroke: { weight, colour: 'ink' } };
  });
  const hubFill = wheel.filled === undefined ? 'ink' : 'paper';
  return {
    width: diameter,
    height: diameter,
    shapes: [
      ...segments,
      { path: circlePath(centre, centre, inner), fill: hubFill, stroke: { weight, colour: 'ink' } },
    ],
  };
}

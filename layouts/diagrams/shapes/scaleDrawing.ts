import type { Drawing } from '../../../src/document/boxes.ts';
import { circlePath } from '../../theme/drawings.ts';
import { openPath } from './path.ts';

const LINE_WEIGHT = 3;
const DISC_WEIGHT = 1.75;

export interface ScaleShape {
  readonly width: number;
  readonly count: number;
  readonly diameter: number;
}

/** Middle of a disc, pt from the left; the first stands at the left end, the last at the right end. */
export function scaleMiddle({ width, count, diameter }: ScaleShape, index: number): number {
  return diameter / 2 + (count > 1 ? (index * (width - diameter)) / (count - 1) : 0);
}

/** A line of discs; the two ends are filled. */
export function scaleDrawing(shape: ScaleShape): Drawing {
  const { width, count, diameter } = shape;
  const y = diameter / 2;
  const stroke = { weight: DISC_WEIGHT, colour: 'ink' };
  const discs = Array.from({ length: count }, (_, index) => ({
    path: circlePath(scaleMiddle(shape, index), y, y - DISC_WEIGHT),
    fill: index === 0 || index === count - 1 ? 'ink' : 'paper',
    stroke,
  }));
  const line = openPath([
    [y, y],
    [width - y, y],
  ]);
  return {
    width,
    height: diameter,
    shapes: [{ path: line, stroke: { weight: LINE_WEIGHT, colour: 'ink' } }, ...discs],
  };
}

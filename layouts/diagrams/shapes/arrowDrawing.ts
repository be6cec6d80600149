import type { Colour, Drawing } from '../../../src/document/boxes.ts';
import { openPath, type Point } from './path.ts';

export type ArrowDirection = 'up' | 'down' | 'right';

/** Weight of arrows, pt (design specification, *Diagrams*: 1.5 to 2). */
export const ARROW_WEIGHT = 1.75;
/** Length of a dash and of the gap after it, in weights. */
export const DASH = [3, 2] as const;
/** Half the width of an arrow's head, in weights; as long as half its width. */
const HEAD = 3;

/**
 * A straight arrow of a length, pt, and a weight. Its width is 7 weights across its direction. Dashed for a step down.
 */
export function arrowDrawing(
  direction: ArrowDirection,
  length: number,
  { weight = ARROW_WEIGHT, dashed = false, colour = 'ink' as Colour } = {},
): Drawing {
  const head = weight * HEAD;
  const breadth = 2 * head + weight;
  const middle = breadth / 2;
  const tip = length - weight * 0.75;
  // Drawn pointing down, then turned.
  const turn = ([across, along]: Point): Point =>
    direction === 'down' ? [across, along] : direction === 'up' ? [across, length - along] : [along, across];
  const path = (...points: readonly Point[]): string => openPath(points.map(turn));
  const stroke = { weight, colour };
  const across = direction === 'right';
  return {
    width: across ? length : breadth,
    height: across ? breadth : length,
    shapes: [
      {
        path: path([middle, 0], [middle, tip - (dashed ? weight : 0)]),
        stroke: dashed ? { ...stroke, dash: DASH.map((part) => part * weight) } : stroke,
      },
      { path: path([middle - head, tip - head], [middle, tip], [middle + head, tip - head]), stroke },
    ],
  };
}

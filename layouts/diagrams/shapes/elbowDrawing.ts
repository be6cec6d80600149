import type { Drawing } from '../../../src/document/boxes.ts';
import { ARROW_WEIGHT } from './arrowDrawing.ts';
import { openPath } from './path.ts';

const HEAD = ARROW_WEIGHT * 3;
/** The arrow's tip, from the drawing's left edge. */
export const ELBOW_TIP = HEAD + ARROW_WEIGHT / 2;

/** An arrow that comes down on the right, goes `reach` pt to the left and points down into what stands below. */
export function elbowDrawing(reach: number, height: number): Drawing {
  const stroke = { weight: ARROW_WEIGHT, colour: 'ink' };
  const tip = height - ARROW_WEIGHT * 0.75;
  const turn = height * 0.4;
  return {
    width: ELBOW_TIP + reach + ARROW_WEIGHT / 2,
    height,
    shapes: [
      {
        path: openPath([
          [ELBOW_TIP + reach, 0],
          [ELBOW_TIP + reach, turn],
          [ELBOW_TIP, turn],
          [ELBOW_TIP, tip],
        ]),
        stroke,
      },
      {
        path: openPath([
          [ELBOW_TIP - HEAD, tip - HEAD],
          [ELBOW_TIP, tip],
          [ELBOW_TIP + HEAD, tip - HEAD],
        ]),
        stroke,
      },
    ],
  };
}

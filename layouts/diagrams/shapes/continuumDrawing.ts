import type { Drawing, Shape } from '../../../src/document/boxes.ts';
import { mm } from '../../theme/mm.ts';
import { ARROW_WEIGHT, DASH } from './arrowDrawing.ts';
import { type Land, landFace, landLayers } from './land.ts';
import { openPath, type Point } from './path.ts';

/** How far the two arrows keep off the land. */
const UP_DISTANCE = mm(5);
const DOWN_DISTANCE = mm(11);
const HEAD = 7;
/** From the last slope to the head of the arrow. */
const ARROW_REACH = mm(14);

/** Proportions of the land, in its width. */
const SHARES = { from: 0.141, to: 0.659, run: 0.153, layer: 0.094, sky: 0.077 } as const;
const GAP = 2;

/** The land of the continuum at a width, pt; `layers` of it. */
export function continuumLand(width: number, layers: number, layerShare: number = SHARES.layer): Land {
  return {
    width,
    layers,
    layerHeight: width * layerShare,
    gap: GAP,
    sky: Math.max(width * SHARES.sky, DOWN_DISTANCE + ARROW_WEIGHT),
    from: width * SHARES.from,
    to: width * SHARES.to,
    run: width * SHARES.run,
  };
}

export interface ContinuumPicture {
  readonly drawing: Drawing;
  /** Where words may stand: to the right of the arrow up, and above the head of the arrow down. */
  readonly up: { readonly x: number; readonly y: number };
  readonly down: { readonly y: number; readonly room: number };
}

/** The land in the colours of its levels, with an arrow that climbs it and a broken one that comes down. */
export function continuumDrawing(land: Land, colours: readonly string[]): ContinuumPicture {
  const layers = landLayers(land);
  const [first] = layers;
  const last = layers[layers.length - 1];
  const stroke = { weight: ARROW_WEIGHT, colour: 'ink' };
  const left = ARROW_WEIGHT / 2;
  const right = (last?.flat ?? 0) + ARROW_REACH;
  const upY = (last?.top ?? 0) - UP_DISTANCE;
  const downY = (first?.top ?? 0) - DOWN_DISTANCE;
  const head = ([x, y]: Point, toLeft: boolean): Shape => {
    const back = toLeft ? HEAD : -HEAD;
    return {
      path: openPath([
        [x + back, y - HEAD],
        [x, y],
        [x + back, y + HEAD],
      ]),
      stroke,
    };
  };
  return {
    drawing: {
      width: land.width,
      height: land.sky + land.layers * land.layerHeight,
      shapes: [
        ...layers.map(({ path }, index) => ({ path, fill: colours[index] ?? 'ink' })),
        { path: landFace(land, UP_DISTANCE, left, right - left), stroke },
        head([right, upY], false),
        {
          path: landFace(land, DOWN_DISTANCE, left * 4, right),
          stroke: { ...stroke, dash: DASH.map((part) => part * ARROW_WEIGHT) },
        },
        head([left, downY], true),
      ],
    },
    up: { x: right + mm(3), y: upY },
    down: { y: downY, room: land.from },
  };
}

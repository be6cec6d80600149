import type { Drawing, Shape } from '../../../src/document/boxes.ts';
import { type Land, type Layer, layersOf } from '../../theme/land.ts';
import { mm } from '../../theme/mm.ts';
import { ARROW_WEIGHT, DASH } from './arrowDrawing.ts';
import { landFace } from './landFace.ts';
import { openPath, type Point } from './path.ts';

/** How far the two arrows keep off the land. */
const UP_DISTANCE = mm(5);
const DOWN_DISTANCE = mm(11);
const HEAD = 7;
/** From the last slope to the head of the arrow. */
const ARROW_REACH = mm(14);
/** From the head of the arrow up to its name. */
const NAME_GAP = mm(3);

/** Where the second layer begins to rise and where the last one has risen, a slope and a layer, in the width. */
const SHARES = { from: 0.141, to: 0.659, run: 0.153, layer: 0.094, sky: 0.077 } as const;
/** Slopes that follow one another overlap by no more than this share of their length. */
const OVERLAP = 0.1;
const GAP = 2;

export interface ContinuumPicture {
  readonly drawing: Drawing;
  readonly layers: readonly Layer[];
  /** Where words may stand: to the right of the arrow up, and above the head of the arrow down, so wide. */
  readonly up: { readonly x: number; readonly y: number };
  readonly down: { readonly y: number; readonly room: number };
}

/** The whole land, with room above it for the arrows. */
function continuumLand(width: number, layers: number, thickness: number): Land {
  const sky = Math.max(width * SHARES.sky, DOWN_DISTANCE + ARROW_WEIGHT);
  const [from, to] = [width * SHARES.from, width * SHARES.to];
  const rises = layers - 1;
  const run = Math.min(width * SHARES.run, (to - from) / Math.max(1, (rises - 1) * (1 - OVERLAP) + 1));
  const pitch = rises > 1 ? (to - run - from) / (rises - 1) : 0;
  return {
    layers,
    foot: sky + layers * thickness,
    thickness,
    gap: GAP,
    starts: Array.from({ length: Math.max(0, rises) }, (_, index) => from + index * pitch),
    ends: [],
    run,
  };
}

/** The land in the colours of its levels, with an arrow that climbs it and a broken one that comes down. */
export function continuumDrawing(
  width: number,
  colours: readonly string[],
  layerShare: number = SHARES.layer,
): ContinuumPicture {
  const land = continuumLand(width, colours.length, width * layerShare);
  const layers = layersOf(land, { left: 0, width });
  const stroke = { weight: ARROW_WEIGHT, colour: 'ink' };
  const left = ARROW_WEIGHT / 2;
  const right = (layers.at(-1)?.shoulder ?? 0) + ARROW_REACH;
  const upY = (layers.at(-1)?.top ?? 0) - UP_DISTANCE;
  const downY = (layers[0]?.top ?? 0) - DOWN_DISTANCE;
  const head = ([x, y]: Point, back: number): Shape => ({
    path: openPath([
      [x + back, y - HEAD],
      [x, y],
      [x + back, y + HEAD],
    ]),
    stroke,
  });
  const dash = DASH.map((part) => part * ARROW_WEIGHT);
  return {
    drawing: {
      width,
      height: land.foot,
      shapes: [
        ...layers.map(({ path }, index) => ({ path, fill: colours[index] ?? 'ink' })),
        { path: landFace(land, UP_DISTANCE, left, right - left), stroke },
        head([right, upY], -HEAD),
        { path: landFace(land, DOWN_DISTANCE, left * 4, right), stroke: { ...stroke, dash } },
        head([left, downY], HEAD),
      ],
    },
    layers,
    up: { x: right + NAME_GAP, y: upY },
    down: { y: downY, room: land.starts[0] ?? 0 },
  };
}

import type { Colour, Drawing, Shape } from '../../src/document/boxes.ts';
import { CAPITALS } from './fonts.ts';

// Small drawings for the line and the margin. Each is drawn on a grid of its own and scaled to a height in pt.

const HUNDREDTHS = 100;
const round = (value: number): number => Math.round(value * HUNDREDTHS) / HUNDREDTHS;

/** Numbers of a path, scaled. Path data is absolute M, L, C and Z, so that every number is a coordinate. */
const scaled = (path: string, by: number): string =>
  path.replace(/-?\d+(\.\d+)?/g, (number) => String(round(Number(number) * by)));

const moved = (path: string, right: number, down: number): string =>
  path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x, y) => `${round(Number(x) + right)},${round(Number(y) + down)}`);

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)},${round(y)} L${round(x + width)},${round(y)} L${round(x + width)},${round(y + height)} L${round(x)},${round(y + height)} Z`;

/** Part of a quarter circle's radius at which a Bézier handle stands. */
const CIRCLE_HANDLE = 0.5523;

/** Path of a circle. */
export function circlePath(centreX: number, centreY: number, radius: number): string {
  const [x, y, r, k] = [centreX, centreY, radius, radius * CIRCLE_HANDLE];
  const point = (dx: number, dy: number) => `${round(x + dx)},${round(y + dy)}`;
  return [
    `M${point(r, 0)}`,
    `C${point(r, k)} ${point(k, r)} ${point(0, r)}`,
    `C${point(-k, r)} ${point(-r, k)} ${point(-r, 0)}`,
    `C${point(-r, -k)} ${point(-k, -r)} ${point(0, -r)}`,
    `C${point(k, -r)} ${point(r, -k)} ${point(r, 0)} Z`,
  ].join(' ');
}

/**
 * The level mark: a stair of bars, as many of them filled as the level's number. It reads by count, without colour.
 * Width is 1.25 of the height.
 */
export function levelMark(level: number, levels: number, height: number, filled: Colour, open: Colour): Drawing {
  const width = height * 1.25;
  const pitch = height / levels;
  const bar = pitch * 0.8;
  const run = width / (levels + 1);
  const outline = Math.max(0.5, height / 26);
  const shapes = Array.from({ length: levels }, (_, index): Shape => {
    const path = rectangle(index * run, height - index * pitch - bar, width - index * run, bar);
    if (index < level) return { path, fill: filled };
    const inset = outline / 2;
    return {
      path: rectangle(
        index * run + inset,
        height - index * pitch - bar + inset,
        width - index * run - outline,
        bar - outline,
      ),
      stroke: { weight: outline, colour: open },
    };
  });
  return { width, height, shapes };
}

/** An arrow to the right, as high as it is wide. */
export function arrow(size: number, colour: Colour = 'ink'): Drawing {
  const grid = 20;
  const shape = {
    path: scaled('M1,10 L18,10 M11,3 L18,10 L11,17', size / grid),
    stroke: { weight: round((2.6 * size) / grid), colour },
  };
  return { width: size, height: size, shapes: [shape] };
}

/** A box to tick, ticked or not. */
export function tickBox(size: number, ticked = false): Drawing {
  const weight = Math.max(1, size / 12);
  const inset = weight / 2;
  const box: Shape = {
    path: rectangle(inset, inset, size - weight, size - weight),
    stroke: { weight, colour: 'ink' },
  };
  const tick: Shape = {
    path: scaled('M4,10.5 L8.5,15 L16,5', size / 20),
    stroke: { weight: weight * 1.6, colour: 'ink' },
  };
  return { width: size, height: size, shapes: ticked ? [box, tick] : [box] };
}

const HANDSET =
  'M4,3 L8,3 L9.5,8 L7,10 C8.2,13 11,15.8 14,17 L16,14.5 L21,16 L21,20 C21,20.6 20.6,21 20,21 C11,21 3,13 3,4 C3,3.4 3.4,3 4,3 Z';

/** The sign of a flag, "call now": a handset on a black disc. */
export function callNowSign(size: number): Drawing {
  const share = 0.62;
  const inset = (size * (1 - share)) / 2;
  const handset = moved(scaled(HANDSET, (size * share) / 24), inset, inset);
  return {
    width: size,
    height: size,
    shapes: [
      { path: circlePath(size / 2, size / 2, size / 2), fill: 'ink' },
      { path: handset, fill: 'paper' },
    ],
  };
}

/**
 * A drawing on a line of type: moved down so that its middle stands at the middle of the capitals, since a drawing's foot
 * is set on the base line. `size` is that of the type.
 */
export function onLine(drawing: Drawing, size: number): Drawing {
  const down = (drawing.height - CAPITALS * size) / 2;
  const shapes = drawing.shapes.map((shape) => ({ ...shape, path: moved(shape.path, 0, down) }));
  return { ...drawing, shapes };
}

/** A rule of a length and weight. */
export function line(length: number, weight: number, colour: Colour = 'ink'): Drawing {
  return { width: length, height: weight, shapes: [{ path: rectangle(0, 0, length, weight), fill: colour }] };
}

/** Lines to write on, `pitch` apart: the first stands one pitch below the top. */
export function writingLines(length: number, lines: number, pitch: number, weight: number): Drawing {
  const shapes = Array.from(
    { length: lines },
    (_, index): Shape => ({
      path: rectangle(0, (index + 1) * pitch - weight, length, weight),
      fill: 'line',
    }),
  );
  return { width: length, height: lines * pitch, shapes };
}

/** An empty frame. */
export function frame(width: number, height: number, weight: number): Drawing {
  const inset = weight / 2;
  const path = rectangle(inset, inset, width - weight, height - weight);
  return { width, height, shapes: [{ path, stroke: { weight, colour: 'line' } }] };
}

import type { Drawing, Shape, Stroke } from '../../../src/document/boxes.ts';
import { circlePath } from '../../theme/drawings.ts';
import type { GenogramSymbol } from '../data/genogramData.ts';
import { closedPath, openPath, type Point, rectanglePath } from './path.ts';

/** Width of a symbol, in heights: room for a line between two people. */
export const SYMBOL_RATIO = 1.8;

interface Pen {
  readonly width: number;
  readonly height: number;
  readonly stroke: Stroke;
}

const outlined = (path: string, stroke: Stroke, fill?: string): Shape => ({ path, stroke, ...(fill && { fill }) });

/** Outline of a person, `size` across, about a centre. */
export function personPath(shape: string, [x, y]: Point, size: number): string {
  const half = size / 2;
  switch (shape) {
    case 'circle':
      return circlePath(x, y, half);
    case 'diamond':
      return closedPath([
        [x, y - half],
        [x + half, y],
        [x, y + half],
        [x - half, y],
      ]);
    case 'triangle':
      return closedPath([
        [x, y - half],
        [x + half, y + half],
        [x - half, y + half],
      ]);
    default:
      return rectanglePath(x - half, y - half, size, size);
  }
}

/** A cross through a person. */
export function crossPaths([x, y]: Point, size: number): readonly string[] {
  const half = size / 2;
  return [
    openPath([
      [x - half, y - half],
      [x + half, y + half],
    ]),
    openPath([
      [x - half, y + half],
      [x + half, y - half],
    ]),
  ];
}

const person = (shape: string, { width, height, stroke }: Pen): readonly Shape[] => [
  outlined(personPath(shape, [width / 2, height / 2], height - stroke.weight), stroke, 'paper'),
];

/** Level lines across the symbol, `apart` from one another. */
function lines(count: number, { width, height, stroke }: Pen): readonly Shape[] {
  const apart = stroke.weight * 3;
  return Array.from({ length: count }, (_, index) => {
    const y = height / 2 + (index - (count - 1) / 2) * apart;
    return outlined(
      openPath([
        [0, y],
        [width, y],
      ]),
      stroke,
    );
  });
}

/** Short strokes that lean over the middle of a line. */
function slashes(count: number, { width, height, stroke }: Pen): readonly Shape[] {
  const reach = height * 0.3;
  const lean = height * 0.14;
  const apart = height * 0.22;
  return Array.from({ length: count }, (_, index) => {
    const x = width / 2 + (index - (count - 1) / 2) * apart;
    return outlined(
      openPath([
        [x - lean, height / 2 + reach],
        [x + lean, height / 2 - reach],
      ]),
      stroke,
    );
  });
}

/** A line with a gap, and a bar at either side of it. */
function broken({ width, height, stroke }: Pen): readonly Shape[] {
  const middle = height / 2;
  const gap = height * 0.14;
  const reach = height * 0.22;
  const ends: readonly (readonly [number, number])[] = [
    [0, width / 2 - gap],
    [width, width / 2 + gap],
  ];
  return ends.flatMap(([outer, inner]) => [
    outlined(
      openPath([
        [outer, middle],
        [inner, middle],
      ]),
      stroke,
    ),
    outlined(
      openPath([
        [inner, middle - reach],
        [inner, middle + reach],
      ]),
      stroke,
    ),
  ]);
}

function zigzag({ width, height, stroke }: Pen): readonly Shape[] {
  const turns = 8;
  const reach = height * 0.2;
  const points = Array.from({ length: turns + 1 }, (_, index): Point => {
    const end = index === 0 || index === turns;
    return [(width * index) / turns, height / 2 + (end ? 0 : index % 2 === 0 ? reach : -reach)];
  });
  return [outlined(openPath(points), stroke)];
}

/** The shapes of a symbol's name; a name that is not known is drawn as a plain line. */
function shapesOf(name: string, pen: Pen): readonly Shape[] {
  const { width, height, stroke } = pen;
  const middle: Point = [width / 2, height / 2];
  const inset = stroke.weight / 2;
  switch (name) {
    case 'square':
    case 'circle':
    case 'diamond':
    case 'triangle':
      return person(name, pen);
    case 'cross':
      return [
        ...person('square', { ...pen, stroke: { ...stroke, weight: stroke.weight / 2 } }),
        ...crossPaths(middle, height - stroke.weight).map((path) => outlined(path, stroke)),
      ];
    case 'dashed-square':
      return [
        outlined(rectanglePath(inset, inset, width - stroke.weight, height - stroke.weight), {
          ...stroke,
          dash: [stroke.weight * 3, stroke.weight * 2],
        }),
      ];
    case 'line-slash':
      return [...lines(1, pen), ...slashes(1, pen)];
    case 'line-double-slash':
      return [...lines(1, pen), ...slashes(2, pen)];
    case 'double-line':
      return lines(2, pen);
    case 'triple-line':
      return lines(3, pen);
    case 'dotted':
      return lines(1, { ...pen, stroke: { ...stroke, dash: [stroke.weight, stroke.weight * 2] } });
    case 'broken-line':
      return broken(pen);
    case 'zigzag':
      return zigzag(pen);
    default:
      return lines(1, pen);
  }
}

/** A symbol of a genogram, `height` pt high and `SYMBOL_RATIO` as wide. */
export function genogramDrawing(name: string, height: number, weight: number): Drawing {
  const width = height * SYMBOL_RATIO;
  return { width, height, shapes: shapesOf(name, { width, height, stroke: { weight, colour: 'ink' } }) };
}

const peopleSymbols: readonly string[] = ['square', 'circle', 'diamond', 'triangle', 'cross', 'dashed-square'];

/** Two columns: symbols for people on the left, for lines between them on the right; in halves where all are of one sort. */
export function columnsOfSymbols(symbols: readonly GenogramSymbol[]): readonly (readonly GenogramSymbol[])[] {
  const people = symbols.filter(({ shape }) => peopleSymbols.includes(shape));
  const lines = symbols.filter(({ shape }) => !peopleSymbols.includes(shape));
  if (people.length > 0 && lines.length > 0) return [people, lines];
  const half = Math.ceil(symbols.length / 2);
  return [symbols.slice(0, half), symbols.slice(half)];
}

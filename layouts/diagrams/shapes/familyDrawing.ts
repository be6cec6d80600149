import type { Drawing, Shape } from '../../../src/document/boxes.ts';
import type { Family } from '../data/genogramData.ts';
import { crossPaths, personPath } from './genogramDrawing.ts';
import { openPath, type Point } from './path.ts';

const WEIGHT = 1.75;

export interface FamilyShape {
  readonly width: number;
  /** Height of a person, pt. */
  readonly person: number;
  /** From the middle of the parents to the middle of the children. */
  readonly descent: number;
  /** Height of a parent's middle. */
  readonly top: number;
}

/** Where the people of a family stand: parents at a third and two thirds of the width, children evenly. */
export function familyPlaces(
  { parents, children }: Family,
  { width, top, descent }: FamilyShape,
): { readonly parents: readonly Point[]; readonly children: readonly Point[] } {
  const evenly = (count: number, y: number): readonly Point[] =>
    Array.from({ length: count }, (_, index): Point => [(width * (index + 0.5)) / count, y]);
  return { parents: evenly(parents.length, top), children: evenly(children.length, top + descent) };
}

/** Two generations joined by lines. */
export function familyDrawing(family: Family, shape: FamilyShape): Drawing {
  const { person, width, top, descent } = shape;
  const places = familyPlaces(family, shape);
  const stroke = { weight: WEIGHT, colour: 'ink' };
  const line = (...points: readonly Point[]): Shape => ({ path: openPath(points), stroke });
  const middle = width / 2;
  const bar = top + descent / 2;
  const [one, other] = places.parents;
  const slashes = family.union === 'line-double-slash' ? 2 : family.union === 'line-slash' ? 1 : 0;
  const lean = person * 0.2;
  const lines: readonly Shape[] = [
    ...(one && other ? [line([one[0], top], [other[0], top])] : []),
    ...Array.from({ length: slashes }, (_, index) => {
      const x = middle + lean * 4 + index * lean * 1.5;
      return line([x - lean, top + lean * 2], [x + lean, top - lean * 2]);
    }),
    ...(family.children.length > 0 && family.parents.length > 0 ? [line([middle, top], [middle, bar])] : []),
    ...(places.children.length > 1
      ? [line([places.children[0]?.[0] ?? middle, bar], [places.children.at(-1)?.[0] ?? middle, bar])]
      : []),
    ...places.children.map(([x, y]) => line([x, bar], [x, y])),
  ];
  const people = [...family.parents, ...family.children].flatMap(
    ({ shape: outline, died }, index): readonly Shape[] => {
      const at = [...places.parents, ...places.children][index] ?? [0, 0];
      const crosses = died ? crossPaths(at, person).map((path) => ({ path, stroke })) : [];
      return [{ path: personPath(outline, at, person), fill: 'paper', stroke }, ...crosses];
    },
  );
  return { width, height: top + descent + person / 2 + WEIGHT, shapes: [...lines, ...people] };
}

import { applyTo, boundsOf, meanScale } from './matrix.ts';
import { paintPattern } from './paintPattern.ts';
import type { Operator } from './readOperators.ts';
import { numbersOf } from './readOperators.ts';
import type { Walk } from './walk.ts';
import { common, intersect } from './walk.ts';

/** pt: two coordinates that are as good as one. */
const slack = 0.01;

/** Points of a rectangle, whose neighbours share an x or a y. */
const isUpright = (path: Walk['path']): boolean =>
  (path.length === 4 || path.length === 5) &&
  path.every(([x, y], index) => {
    const [nextX, nextY] = path[(index + 1) % path.length] ?? [x, y];
    return Math.abs(x - nextX) < slack || Math.abs(y - nextY) < slack;
  });

function finishPath(walk: Walk, fills: boolean, strokes: boolean): void {
  const { state } = walk;
  const outline = boundsOf(walk.path);
  if (walk.path.length > 0 && fills) {
    const box = intersect(outline, state.clip);
    if (state.fill.space.family === 'Pattern') paintPattern(walk, state.fill, box, false);
    else
      walk.painted.push({
        kind: 'fill',
        box,
        upright: isUpright(walk.path),
        paint: state.fill,
        ...common(state, false),
      });
  }
  if (walk.path.length > 0 && strokes) {
    const weight = state.lineWidth * meanScale(state.matrix);
    const half = weight / 2;
    const wide = {
      x: outline.x - half,
      y: outline.y - half,
      width: outline.width + weight,
      height: outline.height + weight,
    };
    const box = intersect(wide, state.clip);
    if (state.stroke.space.family === 'Pattern') paintPattern(walk, state.stroke, box, true);
    else walk.painted.push({ kind: 'stroke', box, paint: state.stroke, weight, ...common(state, true) });
  }
  if (walk.clipNext) walk.state = { ...state, clip: intersect(state.clip, outline) };
  walk.clipNext = false;
  walk.path = [];
}

const painters: { readonly [operator: string]: readonly [fills: boolean, strokes: boolean] } = {
  f: [true, false],
  F: [true, false],
  'f*': [true, false],
  S: [false, true],
  s: [false, true],
  B: [true, true],
  'B*': [true, true],
  b: [true, true],
  'b*': [true, true],
  n: [false, false],
};

/** Builds, paints or clips with a path (ISO 32000-1, tables 59 to 61). False: the operator is none of these. */
export function pathOperator(walk: Walk, operator: Operator): boolean {
  const painter = painters[operator.name];
  if (painter) {
    finishPath(walk, ...painter);
    return true;
  }
  const values = numbersOf(operator.operands);
  const add = (...points: readonly number[]): void => {
    for (let i = 0; i + 1 < points.length; i += 2)
      walk.path.push(applyTo(walk.state.matrix, points[i] ?? 0, points[i + 1] ?? 0));
  };
  switch (operator.name) {
    case 'm':
    case 'l':
    case 'c':
    case 'v':
    case 'y':
      add(...values);
      return true;
    case 're': {
      const [x = 0, y = 0, width = 0, height = 0] = values;
      add(x, y, x + width, y, x + width, y + height, x, y + height);
      return true;
    }
    case 'W':
    case 'W*':
      walk.clipNext = true;
      return true;
    case 'h':
      return true;
    default:
      return false;
  }
}

import type { Change } from '../compare/change.ts';
import type { Box, Shape } from '../page/content.ts';
import { around, count, direction, millimetres, points } from './phrase.ts';

interface Pair {
  readonly was: Shape;
  readonly now: Shape;
}
interface Told {
  readonly sentence: (noun: string) => string;
  readonly pair: Partial<Pair>;
  readonly noun: string;
}

/** Thinner than this is a rule, pt. */
const RULE = 2.5;
/** Sizes that count as equal, pt: two roundings. */
const SAME = 0.03;
/** How far a shape is looked for before it counts as another, pt: half the longer side of A4. */
const FAR = 421;

/** Rules, areas and outlines that moved, changed size or colour, came or went. `least`: pt. */
export function diffShapes(was: readonly Shape[], now: readonly Shape[], least: number): readonly Change[] {
  const { before, after } = withoutEqual(was, now);
  const told: Told[] = [];
  const match = (fits: (pair: Pair) => boolean, tell: (pair: Pair) => Told | undefined) => {
    for (const [index, shape] of before.entries()) {
      if (!shape) continue;
      const other = nearest(shape, after, fits);
      if (other === undefined) continue;
      const pair = { was: shape, now: other };
      before[index] = undefined;
      after[after.indexOf(other)] = undefined;
      const found = tell(pair);
      if (found) told.push(found);
    }
  };
  match(
    ({ was: a, now: b }) =>
      sameLook(a, b) && sameSize(a, b) && (a.outline === b.outline || alikeElsewhere(a, b, least)),
    (pair) => tellMoved(pair, least),
  );
  match(({ was: a, now: b }) => sameBox(a.box, b.box, least) && a.outline === b.outline, tellLook);
  match(
    ({ was: a, now: b }) => sameLook(a, b) && touches(a.box, b.box),
    (pair) => tellResized(pair, least),
  );
  for (const shape of before) if (shape) told.push(tellAlone(shape, 'was removed', { was: shape }));
  for (const shape of after) if (shape) told.push(tellAlone(shape, 'was added', { now: shape }));
  return gather(told);
}

function withoutEqual(was: readonly Shape[], now: readonly Shape[]) {
  const left = new Map<string, number[]>();
  const after: (Shape | undefined)[] = [...now];
  for (const [index, shape] of now.entries()) {
    const key = JSON.stringify(shape);
    left.set(key, [...(left.get(key) ?? []), index]);
  }
  const before: (Shape | undefined)[] = was.map((shape) => {
    const index = left.get(JSON.stringify(shape))?.shift();
    if (index === undefined) return shape;
    after[index] = undefined;
    return undefined;
  });
  return { before, after };
}

function nearest(
  shape: Shape,
  others: readonly (Shape | undefined)[],
  fits: (pair: Pair) => boolean,
): Shape | undefined {
  let best: Shape | undefined;
  let bestDistance = FAR;
  for (const other of others) {
    if (!other || !fits({ was: shape, now: other })) continue;
    const distance = Math.hypot(other.box[0] - shape.box[0], other.box[1] - shape.box[1]);
    if (distance >= bestDistance) continue;
    best = other;
    bestDistance = distance;
  }
  return best;
}

const sameLook = (a: Shape, b: Shape): boolean =>
  a.fill === b.fill && a.stroke === b.stroke && a.weight === b.weight && a.gradient === b.gradient && a.ink === b.ink;
const sameSize = (a: Shape, b: Shape): boolean =>
  Math.abs(a.box[2] - b.box[2]) <= SAME && Math.abs(a.box[3] - b.box[3]) <= SAME;
const sameBox = (a: Box, b: Box, least: number): boolean =>
  a.every((value, index) => Math.abs(value - (b[index] ?? 0)) <= least);
const touches = (a: Box, b: Box): boolean =>
  a[0] <= b[0] + b[2] && b[0] <= a[0] + a[2] && a[1] <= b[1] + b[3] && b[1] <= a[1] + a[3];

/** Points written to two decimals are not quite the same ones in another place: as many of them count as the same outline. */
const alikeElsewhere = (a: Shape, b: Shape, least: number): boolean =>
  !sameBox(a.box, b.box, least) && pointsOf(a) === pointsOf(b);
const pointsOf = ({ outline }: Shape): string => outline?.split('-')[0] ?? '';

const nounOf = ({ box, gradient, outline }: Shape): string => {
  if (gradient) return 'gradient';
  if (outline && Math.max(box[2], box[3]) <= RULE) return 'dot';
  return Math.min(box[2], box[3]) <= RULE ? 'rule' : 'area';
};

function tellMoved(pair: Pair, least: number): Told | undefined {
  const dx = pair.now.box[0] - pair.was.box[0];
  const dy = pair.now.box[1] - pair.was.box[1];
  const where = direction(dx, dy, least);
  return where ? { noun: nounOf(pair.was), pair, sentence: (noun) => `${noun} moved ${where}` } : undefined;
}

function tellLook(pair: Pair): Told {
  const { was, now } = pair;
  const parts: string[] = [];
  const colour = (value: string | undefined) => value ?? 'none';
  if (was.fill !== now.fill) parts.push(`colour from ${colour(was.fill)} to ${colour(now.fill)}`);
  if (was.stroke !== now.stroke) parts.push(`line colour from ${colour(was.stroke)} to ${colour(now.stroke)}`);
  if (was.weight !== now.weight) parts.push(`weight from ${points(was.weight ?? 0)} to ${points(now.weight ?? 0)}`);
  if (was.ink !== now.ink) parts.push(was.gradient ? 'its colours' : `ink from ${was.ink} to ${now.ink}`);
  return { noun: nounOf(was), pair, sentence: (noun) => `${noun} changed ${parts.join(' and ') || 'its outline'}` };
}

function tellResized(pair: Pair, least: number): Told | undefined {
  const { was, now } = pair;
  const by = [now.box[2] - was.box[2], now.box[3] - was.box[3]] as const;
  const grown = (value: number, more: string, less: string) =>
    Math.abs(value) > least ? [`${millimetres(value)} ${value > 0 ? more : less}`] : [];
  const parts = [...grown(by[0], 'wider', 'narrower'), ...grown(by[1], 'taller', 'shorter')];
  if (parts.length === 0 && was.outline === now.outline) return undefined;
  const how = parts.length > 0 ? `became ${parts.join(' and ')}` : 'changed its outline';
  return { noun: nounOf(was), pair, sentence: (noun) => `${noun} ${how}` };
}

const tellAlone = (shape: Shape, what: string, pair: Partial<Pair>): Told => ({
  noun: nounOf(shape),
  pair,
  sentence: (noun) => `${noun} ${what}`,
});

/** Shapes to which the same happened make one sentence. */
function gather(told: readonly Told[]): readonly Change[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = one.sentence(one.noun);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group): readonly Change[] => {
    const [first] = group;
    if (!first) return [];
    const article = first.noun === 'area' ? 'an' : 'a';
    const sentence =
      group.length === 1
        ? first.sentence(`${article} ${first.noun}`)
        : first
            .sentence(count(group.length, first.noun))
            .replace(/ was (added|removed)$/, ' were $1')
            .replace(/ changed its /, ' changed their ');
    const was = group.flatMap(({ pair }) => (pair.was ? [pair.was.box] : []));
    const now = group.flatMap(({ pair }) => (pair.now ? [pair.now.box] : []));
    return [
      {
        kind: 'shape',
        sentence,
        ...(was.length > 0 ? { wasBox: around(was) } : {}),
        ...(now.length > 0 ? { nowBox: around(now) } : {}),
      },
    ];
  });
}

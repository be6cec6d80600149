import { diffSequence } from './diffSequence.ts';

/** What a page is recognised by. */
export interface PageSketch {
  readonly key: string;
  readonly fingerprint?: string;
  readonly words: readonly string[];
}
/** A page that was, one that is, or both in one; numbers from 0. */
export interface AlignedPage {
  readonly was?: number;
  readonly now?: number;
  /** Found again, but not in its order. */
  readonly isMoved: boolean;
  /** Stands where another page stood that stands where this one did: the number now of that page. */
  readonly exchangedWith?: number;
}

/** Share of words (Dice's coefficient) from which two pages can be the same page, changed. */
const ALIKE = 0.4;
/** Share from which a page that stands elsewhere is the same page. */
const SURELY_ALIKE = 0.8;

/**
 * Finds out which page is which, by content and not by number: a page put in at 12 is one new page. First go pages in
 * order that are equal, or equal in their words but for numbers; then such pages elsewhere in the order; then, between
 * those, pages with most words in common, in order and elsewhere; what is left over between two neighbours, as many as
 * before, are changed pages. In the order of the pages now; a lost page stands where it stood. `isBlind`: the words of what
 * was are not known, so what is left between two neighbours is taken in its order, however many there are.
 */
export function alignPages(
  was: readonly PageSketch[],
  now: readonly PageSketch[],
  isBlind = false,
): readonly AlignedPage[] {
  const whole: Gap = { was: range([0, was.length]), now: range([0, now.length]) };
  const classes = classify(was, now);
  const signatures = { was: was.map(signatureOf('was')), now: now.map(signatureOf('now')) };
  const equal = new Map<number, number>();
  let gaps: readonly Gap[] = [whole];
  for (const names of [classes, signatures]) {
    for (const gap of gaps) for (const [a, b] of alignEqual(gap, names)) equal.set(a, b);
    gaps = gapsBetween(whole, equal);
  }
  const likeness = createLikeness(was, now, classes);
  const elsewhere = findMoved(whole, equal, (a, b) =>
    classes.was[a] === classes.now[b] || signatures.was[a] === signatures.now[b] ? 1 : 0,
  );
  const found = new Map([...equal, ...elsewhere]);
  for (const gap of gaps) for (const [a, b] of alignGap(without(gap, found), likeness)) found.set(a, b);
  const paired = new Map([...found, ...findMoved(whole, found, likeness)]);
  for (const gap of gaps) for (const [a, b] of fillGap(without(gap, paired), isBlind)) paired.set(a, b);
  return toRows(was.length, now.length, paired);
}

interface Gap {
  readonly was: readonly number[];
  readonly now: readonly number[];
}
interface Names {
  readonly was: readonly string[];
  readonly now: readonly string[];
}
type Pairs = readonly (readonly [was: number, now: number])[];

/** The words of a page but its numbers, which go on with the page; a page without words is like no other. */
const signatureOf =
  (side: string) =>
  ({ words }: PageSketch, index: number): string =>
    words.filter((word) => !/^\d+$/.test(word)).join(' ') || `${side} ${index}`;

function alignEqual(gap: Gap, names: Names): Pairs {
  const was = gap.was.map((page) => names.was[page] ?? '');
  const now = gap.now.map((page) => names.now[page] ?? '');
  return diffSequence(was, now).flatMap((stretch) => {
    if (!stretch.equal) return [];
    return range(stretch.was).flatMap((at): Pairs => {
      const [a, b] = [gap.was[at], gap.now[stretch.now[0] + at - stretch.was[0]]];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
  });
}

/** What lies between pairs, which stand in order on both sides. */
function gapsBetween(whole: Gap, pairs: ReadonlyMap<number, number>): readonly Gap[] {
  const ends = [...pairs].sort(([a], [b]) => a - b);
  let last: readonly [number, number] = [-1, -1];
  const gaps: Gap[] = [];
  for (const end of [...ends, [whole.was.length, whole.now.length] as const]) {
    gaps.push({ was: range([last[0] + 1, end[0]]), now: range([last[1] + 1, end[1]]) });
    last = end;
  }
  return gaps.filter(({ was, now }) => was.length + now.length > 0);
}

function without({ was, now }: Gap, paired: ReadonlyMap<number, number>): Gap {
  const taken = new Set(paired.values());
  return { was: was.filter((page) => !paired.has(page)), now: now.filter((page) => !taken.has(page)) };
}

type Likeness = (was: number, now: number) => number;

const range = ([start, end]: readonly [number, number]): readonly number[] =>
  Array.from({ length: end - start }, (_, index) => start + index);

/** Equal names for equal pages. */
function classify(was: readonly PageSketch[], now: readonly PageSketch[]) {
  const names = new Map<string, string>();
  const nameOf = ({ key, fingerprint }: PageSketch, fallback: string): string => {
    const name = names.get(`key ${key}`) ?? (fingerprint && names.get(`pixels ${fingerprint}`)) ?? fallback;
    names.set(`key ${key}`, name);
    if (fingerprint) names.set(`pixels ${fingerprint}`, name);
    return name;
  };
  return {
    was: was.map((page, index) => nameOf(page, `was ${index}`)),
    now: now.map((page, index) => nameOf(page, `now ${index}`)),
  };
}

function createLikeness(was: readonly PageSketch[], now: readonly PageSketch[], classes: Names): Likeness {
  const bags = new Map<readonly string[], ReadonlyMap<string, number>>();
  const bagOf = (words: readonly string[]) => {
    const known = bags.get(words);
    if (known) return known;
    const bag = new Map<string, number>();
    for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
    bags.set(words, bag);
    return bag;
  };
  return (a, b) => {
    if (classes.was[a] === classes.now[b]) return 1;
    const [before, after] = [was[a]?.words ?? [], now[b]?.words ?? []];
    if (before.length + after.length === 0) return 0;
    const other = bagOf(after);
    let shared = 0;
    for (const [word, amount] of bagOf(before)) shared += Math.min(amount, other.get(word) ?? 0);
    return (2 * shared) / (before.length + after.length);
  };
}

/** Pairs in order with most words in common (Needleman and Wunsch 1970, a gap costing nothing). */
function alignGap(gap: Gap, likeness: Likeness): Pairs {
  const [rows, columns] = [gap.was.length, gap.now.length];
  const score = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number) => score[row]?.[column] ?? 0;
  const worth = gap.was.map((a) => gap.now.map((b) => likeness(a, b)));
  const worthOf = (row: number, column: number) => {
    const value = worth[row]?.[column] ?? 0;
    return value >= ALIKE ? value : Number.NEGATIVE_INFINITY;
  };
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const line = score[row];
      const paired = worthOf(row, column) + at(row + 1, column + 1);
      if (line) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const [a, b] = [gap.was[row], gap.now[column]];
    if (a !== undefined && b !== undefined && at(row, column) === worthOf(row, column) + at(row + 1, column + 1)) {
      pairs.push([a, b]);
      row++;
      column++;
    } else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** Pages without a partner that stand, all but equal, among those without one elsewhere. */
function findMoved(whole: Gap, paired: ReadonlyMap<number, number>, likeness: Likeness): ReadonlyMap<number, number> {
  const left = without(whole, paired);
  const free = [...left.now];
  const moved = new Map<number, number>();
  for (const page of left.was) {
    let best: { readonly page: number; readonly likeness: number } | undefined;
    for (const other of free) {
      const value = likeness(page, other);
      if (value >= SURELY_ALIKE && value > (best?.likeness ?? 0)) best = { page: other, likeness: value };
    }
    if (!best) continue;
    moved.set(page, best.page);
    free.splice(free.indexOf(best.page), 1);
  }
  return moved;
}

/** As many pages left over as there were, between the same neighbours: each is the one in its place, rewritten. */
function fillGap({ was, now }: Gap, isBlind: boolean): Pairs {
  if (was.length !== now.length && !isBlind) return [];
  return was.flatMap((page, index): Pairs => {
    const other = now[index];
    return other === undefined ? [] : [[page, other]];
  });
}

function toRows(wasPages: number, nowPages: number, paired: ReadonlyMap<number, number>): readonly AlignedPage[] {
  const origin = new Map([...paired].map(([was, now]) => [now, was]));
  const exchanged = findExchanged(paired);
  const inOrder = longestInOrder([...paired].filter(([was]) => !exchanged.has(was)).sort(([a], [b]) => a - b));
  const lost = range([0, wasPages]).filter((page) => !paired.has(page));
  const rows: AlignedPage[] = [];
  for (const now of range([0, nowPages])) {
    const was = origin.get(now);
    if (was === undefined) {
      rows.push({ now, isMoved: false });
      continue;
    }
    if (inOrder.has(was))
      while (lost[0] !== undefined && lost[0] < was) rows.push({ was: lost.shift() ?? 0, isMoved: false });
    const exchangedWith = exchanged.get(was);
    const isMoved = exchangedWith === undefined && !inOrder.has(was);
    rows.push({ was, now, isMoved, ...(exchangedWith === undefined ? {} : { exchangedWith }) });
  }
  for (const was of lost) rows.push({ was, isMoved: false });
  return rows;
}

/** Pages that swapped their ranks among those found again: for each, the number now of the other. */
function findExchanged(paired: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const wasOrder = [...paired.keys()].sort((a, b) => a - b);
  const nowOrder = [...paired.values()].sort((a, b) => a - b);
  const ranks = new Map(nowOrder.map((now, rank) => [now, rank]));
  const exchanged = new Map<number, number>();
  for (const [rank, was] of wasOrder.entries()) {
    const target = ranks.get(paired.get(was) ?? -1) ?? rank;
    const other = wasOrder[target];
    const otherNow = other === undefined ? undefined : paired.get(other);
    if (target !== rank && otherNow !== undefined && ranks.get(otherNow) === rank) exchanged.set(was, otherNow);
  }
  return exchanged;
}

/** Pages as they were whose places now rise: the most that can be had. Pairs come in the order of what was. */
function longestInOrder(pairs: Pairs): ReadonlySet<number> {
  const best: { readonly length: number; readonly last: number }[] = [];
  for (const [index, [, now]] of pairs.entries()) {
    let [length, last] = [1, -1];
    for (let before = 0; before < index; before++) {
      const other = best[before];
      if (other && (pairs[before]?.[1] ?? now) < now && other.length >= length)
        [length, last] = [other.length + 1, before];
    }
    best.push({ length, last });
  }
  let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), 0);
  const kept = new Set<number>();
  for (let pair = pairs[at]; pair; pair = pairs[at]) {
    kept.add(pair[0]);
    at = best[at]?.last ?? -1;
  }
  return kept;
}

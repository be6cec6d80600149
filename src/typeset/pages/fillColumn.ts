import type { LaidBox } from '../../document/laid.ts';
import { type Breaking, type Cut, type Force, type Rest, TOLERANCE } from './fragment.ts';

/** Boxes that follow one another, with the room before each but the first on its page (pt). */
export interface Column {
  readonly items: readonly LaidBox[];
  readonly gapBefore: (index: number) => number;
}
/** A piece of an item, `y` pt below the column's top. */
export interface Placed {
  readonly index: number;
  readonly piece: LaidBox;
  readonly y: number;
}
export interface Filled {
  readonly placed: readonly Placed[];
  /** Down to the end of the last piece, pt. */
  readonly height: number;
  readonly rest?: Rest;
}

const bottomOf = ({ piece, y }: Placed): number => y + piece.height;

/**
 * How many of the pieces placed stay, so that each has as much of what follows it (`ahead`) on the page as it asks.
 * The piece that is parted at the page's end is not asked: what follows it is its own rest.
 */
function keptWithNext(placed: readonly Placed[], items: readonly LaidBox[], parted: boolean): number {
  let kept = placed.length;
  for (let index = kept - 1; index >= 0; index--) {
    const here = placed[index];
    const ahead = here ? items[here.index]?.ahead : undefined;
    if (!here || !ahead || (parted && index === placed.length - 1)) continue;
    const next = placed[index + 1];
    const last = placed[kept - 1];
    const follows = next && last && index + 1 < kept ? bottomOf(last) - next.y : 0;
    if (follows + TOLERANCE < ahead) kept = index;
  }
  return kept;
}

const isText = (box: LaidBox): boolean => {
  const [only, ...others] = box.kind === 'group' ? box.items : [];
  return box.kind === 'text' || (only !== undefined && others.length === 0 && isText(only));
};

/**
 * A paragraph that has to go to the next page with what it opens need not leave this one white: its first lines stay,
 * its last two go. `undefined` where it has too few lines, or what stands before it would be left without enough of them.
 */
function partDropped(
  before: readonly Placed[],
  dropped: Placed,
  items: readonly LaidBox[],
  start: Rest | undefined,
  cut: Cut,
  breaking: Breaking,
): Filled | undefined {
  const item = items[dropped.index];
  if (!item || !isText(item) || (start?.inner && start.at === dropped.index)) return undefined;
  const { piece, rest } = cut(item, undefined, item.height - 2 * TOLERANCE, 'ease', breaking);
  if (!piece || !rest) return undefined;
  const placed = [...before, { ...dropped, piece }];
  if (keptWithNext(placed, items, true) < placed.length) return undefined;
  return { placed, height: dropped.y + piece.height, rest: { at: dropped.index, inner: rest } };
}

/**
 * Puts as much of a column as fits into `room` (pt), from `start` on: gaps vanish at its top, keep rules hold. Where
 * nothing but what must be kept with what follows would stand on an empty page, that gives way.
 */
export function fillColumn(
  column: Column,
  start: Rest | undefined,
  room: number,
  force: Force,
  cut: Cut,
  breaking: Breaking,
): Filled {
  const { items, gapBefore } = column;
  const placed: Placed[] = [];
  let at = start?.at ?? 0;
  let inner = start?.inner;
  let y = 0;

  /** Nothing is to be seen yet: empty boxes do not count. */
  const isBlank = (): boolean => y <= TOLERANCE;
  /** Places the item at `at`; false where the page ends before or inside it. */
  const placeNext = (how: Force): boolean => {
    const item = items[at];
    if (!item) return false;
    const top = isBlank() ? y : y + gapBefore(at);
    const { piece, rest } = cut(item, inner, room - top, how, breaking);
    if (!piece) return false;
    placed.push({ index: at, piece, y: top });
    y = top + piece.height;
    inner = rest;
    if (rest) return false;
    at++;
    return true;
  };
  while (at < items.length) {
    const first = isBlank();
    if (items[at]?.breakBefore && !inner && !(first && force === 'must')) break;
    if (!placeNext(first ? force : 'ease')) break;
  }
  if (at >= items.length) return { placed, height: y };

  const kept = keptWithNext(placed, items, inner !== undefined);
  const dropped = placed[kept];
  const parted = dropped && partDropped(placed.slice(0, kept), dropped, items, start, cut, breaking);
  if (parted) return parted;
  const last = placed[kept - 1];
  if (dropped && last && bottomOf(last) > TOLERANCE)
    return { placed: placed.slice(0, kept), height: bottomOf(last), rest: { at: dropped.index } };
  if (dropped && force === 'ease') return { placed: [], height: 0, rest: { at: placed[0]?.index ?? dropped.index } };
  if (dropped && !inner && !items[at]?.breakBefore) placeNext('press');
  return { placed, height: y, rest: { at, ...(inner ? { inner } : {}) } };
}

import type { LaidBox } from '../../document/laid.ts';
import { cutBox } from './cutBox.ts';
import { type Column, type Filled, fillColumn } from './fillColumn.ts';
import { type Breaking, type Rest, TOLERANCE } from './fragment.ts';

/** A block of a flow, laid. */
export interface ColumnBlock {
  /** Its number in the flow. */
  readonly number: number;
  /** Room before it, pt; none at the head of a page. */
  readonly gapBefore: number;
  /** Room before it where the block before it, which floats, has gone to the next page, pt. */
  readonly gapPassing?: number;
  readonly box: LaidBox;
}
/** A page of a column: pieces of its blocks by number, and how far down the page they reach (pt). */
export interface ColumnPage {
  readonly placed: readonly { readonly number: number; readonly piece: LaidBox; readonly y: number }[];
  readonly height: number;
}
/** How a column is to be broken, where it is not to be broken as it comes. */
export interface Manner {
  /** What gaps between blocks are multiplied with. */
  readonly gaps?: number;
  /** A page that is to be filled to this height only, pt. */
  readonly shortPage?: { readonly page: number; readonly height: number };
}

/** A drawing or table stands on the next page, and what follows it before it, where more than this part stays white. */
const WHITE_WORTH_FILLING = 1 / 8;
/** Blocks that may stand before such a drawing, at most. */
const MOST_PASSING = 8;

/** May stand before a drawing that it follows in the text: no heading, no forced break, not another drawing. */
const mayPass = (box: LaidBox): boolean => !box.bookmark && !box.breakBefore && !box.floats;

/** How many of the blocks after the one at `at` fit into `room` (pt) whole, and leave nothing behind that belongs to them. */
function countPassing(blocks: readonly ColumnBlock[], at: number, room: number, gaps: number): number {
  let used = 0;
  let count = 0;
  for (const { box, gapBefore, gapPassing = gapBefore } of blocks.slice(at + 1, at + 1 + MOST_PASSING)) {
    used += (count === 0 ? gapPassing : gapBefore) * gaps + box.height;
    if (!mayPass(box) || used > room + TOLERANCE) break;
    count++;
  }
  while (count > 0 && (blocks[at + count]?.box.ahead ?? 0) > 0) count--;
  return count;
}

/** Whether a page took nothing of the block that it began with. */
const isSamePlace = (before: Rest, after: Rest): boolean =>
  before.at === after.at && JSON.stringify(before) === JSON.stringify(after);

const isBetweenBlocks = ({ inner, cells, band }: Rest): boolean => !inner && !cells && !band;

/**
 * Pages of blocks that follow one another, from a new page on. `undefined` where the manner asks for a short page that
 * cannot be had. Drawings and tables that may float stand on the next page where they do not fit, and the text goes on.
 */
export function breakColumn(
  given: readonly ColumnBlock[],
  breaking: Breaking,
  manner: Manner = {},
): readonly ColumnPage[] | undefined {
  const blocks = [...given];
  const items = blocks.map(({ box }) => box);
  const { gaps = 1, shortPage } = manner;
  const pages: ColumnPage[] = [];
  const column: Column = { items, gapBefore: (index) => (blocks[index]?.gapBefore ?? 0) * gaps };
  const fill = (from: Rest, room: number): Filled =>
    fillColumn(column, from, room, room < breaking.pageHeight ? 'ease' : 'must', cutBox, breaking);
  /** The next `count` blocks before the one at `at`; the room that was after that one goes with it. */
  const letPass = (at: number, count: number): void => {
    const [first, ...others] = blocks.slice(at + 1, at + 1 + count);
    const next = blocks[at + 1 + count];
    if (!first) return;
    if (next) blocks[at + 1 + count] = { ...next, gapBefore: Math.max(next.gapBefore, first.gapBefore) };
    const closed = { ...first, gapBefore: first.gapPassing ?? first.gapBefore };
    const turned = [closed, ...others, ...blocks.slice(at, at + 1)];
    turned.forEach((block, index) => {
      blocks[at + index] = block;
      items[at + index] = block.box;
    });
  };
  let rest: Rest | undefined = blocks.length > 0 ? { at: 0 } : undefined;
  while (rest) {
    const from: Rest = rest;
    const room =
      shortPage?.page === pages.length ? Math.min(shortPage.height, breaking.pageHeight) : breaking.pageHeight;
    let filled = fill(from, room);
    if (filled.placed.length === 0 && room < breaking.pageHeight) return undefined;
    const stop = filled.rest;
    const left = room - filled.height;
    if (
      stop &&
      isBetweenBlocks(stop) &&
      blocks[stop.at]?.box.floats &&
      left > breaking.pageHeight * WHITE_WORTH_FILLING
    ) {
      const count = countPassing(blocks, stop.at, left, gaps);
      if (count > 0) {
        letPass(stop.at, count);
        filled = fill(from, room);
      }
    }
    const placed = filled.placed.map(({ index, piece, y }) => ({ number: blocks[index]?.number ?? 0, piece, y }));
    pages.push({ placed, height: filled.height });
    rest = filled.rest;
    // Such a page would be followed by others like it for ever.
    if (rest && (filled.height <= TOLERANCE || isSamePlace(from, rest))) {
      const stuck: LaidBox | undefined = blocks[rest.at]?.box;
      breaking.tooHigh(stuck?.position, (stuck?.height ?? 0) - breaking.pageHeight);
      rest = rest.at + 1 < blocks.length ? { at: rest.at + 1 } : undefined;
    }
  }
  return pages;
}

import type { Word } from './lines.ts';

/** What pages added or lost elsewhere do to the numbers on a page. */
export interface Renumbering {
  /** Number of the page in the file, from 1, as it was. */
  readonly page: number;
  /** Places that the page went on. */
  readonly shift: number;
  readonly wasPages: number;
  readonly nowPages: number;
  /** Height of the page, pt. */
  readonly height: number;
}

/** Part of the page's height at its head and at its foot where page numbers stand. */
const MARGIN = 0.15;

/** Baselines of one and the same line, pt. */
const SAME_LINE = 2;

/** A page number as it stood and as it stands: indices of words. */
export interface Folio {
  readonly was: number;
  readonly now: number;
}

/**
 * Finds page numbers (and totals of pages) in the head or foot that went on with their page, and only those: of several
 * numbers that went on alike, the one next to the page's own; the number of a chapter in a running head is none.
 */
export function findFolios(
  before: readonly Word[],
  after: readonly Word[],
  renumbering: Renumbering,
): readonly Folio[] {
  const candidates = after.flatMap((word, index) => (isMarginal(word, renumbering) ? [index] : []));
  const folios: Folio[] = [];
  for (const [was, word] of before.entries()) {
    if (!isMarginal(word, renumbering)) continue;
    const found = candidates.findIndex((index) => follows(word, after[index], renumbering));
    if (found >= 0) folios.push({ was, now: candidates.splice(found, 1)[0] ?? 0 });
  }
  const numberOf = ({ was }: Folio): number => Number(before[was]?.text);
  const isTotal = (folio: Folio): boolean =>
    numberOf(folio) === renumbering.wasPages && renumbering.page !== renumbering.wasPages;
  const awayFrom = (folio: Folio): number => Math.abs(numberOf(folio) - renumbering.page);
  const nearest = Math.min(...folios.filter((folio) => !isTotal(folio)).map(awayFrom));
  return folios.filter((folio) => isTotal(folio) || awayFrom(folio) === nearest);
}

function isMarginal({ text, box: [, y, , height] }: Word, page: Renumbering): boolean {
  return /^\d{1,5}$/.test(text) && (y + height < page.height * MARGIN || y > page.height * (1 - MARGIN));
}

function follows(was: Word, now: Word | undefined, { shift, wasPages, nowPages }: Renumbering): boolean {
  if (!now || Math.abs(now.run.y - was.run.y) > SAME_LINE || was.text === now.text) return false;
  const [before, after] = [Number(was.text), Number(now.text)];
  return after - before === shift || (before === wasPages && after === nowPages);
}

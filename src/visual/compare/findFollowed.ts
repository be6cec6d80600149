import type { Change } from './change.ts';
import type { PageOutcome } from './outcome.ts';

/** Pages between a page's place in the file and the number printed on it (covers, parts without a number), at most. */
const MOST_UNNUMBERED = 4;

/**
 * Numbers in contents, references and headings that went on exactly as the pages they name are told as such, after all else:
 * where a page is put in, they would hide what was meant. Whether they name the right page, nobody can tell from two
 * numbers alone; so their pages differ still.
 */
export function findFollowed(pages: readonly PageOutcome[]): readonly PageOutcome[] {
  const shifts = new Map<number, number>();
  for (const { was, now } of pages) if (was !== undefined && now !== undefined) shifts.set(was, now - was);
  if ([...shifts.values()].every((shift) => shift === 0)) return pages;
  const follows = (number: number, shift: number): boolean => {
    for (let off = 0; off <= MOST_UNNUMBERED; off++)
      if (shifts.get(number + off) === shift || shifts.get(number - off) === shift) return true;
    return false;
  };
  return pages.map((page) => {
    const told = page.changes.map((change) => retell(change, follows));
    const isFollowed = ({ kind }: Change) => kind === 'page-number';
    return { ...page, changes: [...told.filter((change) => !isFollowed(change)), ...told.filter(isFollowed)] };
  });
}

function retell(change: Change, follows: (number: number, shift: number) => boolean): Change {
  if (change.kind !== 'text') return change;
  const [before, after] = [numbersOf(change.was), numbersOf(change.now)];
  if (before.length === 0 || before.length !== after.length) return change;
  const hasFollowed = before.every((number, index) => {
    const shift = (after[index] ?? number) - number;
    return shift !== 0 && follows(number, shift);
  });
  if (!hasFollowed) return change;
  return { ...change, kind: 'page-number', sentence: `a number went on with its page: ${change.sentence}` };
}

/** Numbers of a text that is nothing but numbers. */
function numbersOf(text: string | undefined): readonly number[] {
  return text !== undefined && /^\d{1,4}[.,;)]?( \d{1,4}[.,;)]?)*$/.test(text)
    ? text.split(' ').map((word) => Number.parseInt(word, 10))
    : [];
}

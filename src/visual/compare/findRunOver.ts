import { count, quote } from '../words/phrase.ts';
import type { Change } from './change.ts';
import type { PageOutcome } from './outcome.ts';

/** Words that must have gone together, so that a word used twice is not taken for one that ran over. */
const LEAST_WORDS = 3;

/** Text that left a page and stands on another is told as such, on both. */
export function findRunOver(pages: readonly PageOutcome[]): readonly PageOutcome[] {
  const gone = new Map<string, number>();
  const come = new Map<string, number>();
  for (const { changes, was, now } of pages)
    for (const change of changes) {
      const text = textOf(change);
      if (text === undefined) continue;
      if (change.now === undefined && was !== undefined) gone.set(text, now ?? was);
      if (change.was === undefined && now !== undefined) come.set(text, now);
    }
  const retell = (change: Change): Change => {
    const text = textOf(change);
    const other = text === undefined ? undefined : (change.now === undefined ? come : gone).get(text);
    if (text === undefined || other === undefined) return change;
    const words = `${quote(text, 6)} (${count(text.split(' ').length, 'word')})`;
    const way = change.now === undefined ? `ran over to page ${other}` : `came over from page ${other}`;
    return { ...change, kind: 'ran-over', sentence: `${words} ${way}` };
  };
  return pages.map((page) => ({ ...page, changes: page.changes.map(retell) }));
}

/** The text of a change that only takes out or only puts in. */
function textOf({ kind, was, now }: Change): string | undefined {
  const text = was ?? now;
  if (kind !== 'text' || text === undefined || (was !== undefined && now !== undefined)) return undefined;
  return text.split(' ').length >= LEAST_WORDS ? text : undefined;
}

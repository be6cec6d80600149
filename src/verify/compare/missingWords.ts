import type { Position } from '../../document/position.ts';
import type { SourceText } from './lostTexts.ts';
import { squeeze, wordsOf } from './words.ts';

export interface MissingWord {
  readonly word: string;
  /** Of the first expected text that holds the word. */
  readonly position: Position;
  readonly expected: number;
  readonly found: number;
}

/** Letters from which on a word may be sought broken: shorter ones fit any measure, and stand inside other words. */
const LEAST_BROKEN = 5;

/**
 * Words that `found` holds less often than `expected` does. A long word that was broken over lines counts where its
 * letters stand together once spaces are taken out.
 */
export function missingWords(expected: readonly SourceText[], found: string): readonly MissingWord[] {
  const wanted = new Map<string, { count: number; readonly position: Position }>();
  for (const { text, position } of expected)
    for (const word of wordsOf(text)) {
      const entry = wanted.get(word);
      if (entry) entry.count++;
      else wanted.set(word, { count: 1, position });
    }
  const present = countEach(wordsOf(found));
  const short = [...wanted].filter(([word, { count }]) => (present.get(word) ?? 0) < count);
  if (short.length === 0) return [];

  const squeezed = squeeze(found);
  const asked = squeeze(expected.map(({ text }) => text).join(' '));
  return short
    .filter(([word]) => word.length < LEAST_BROKEN || occurrences(squeezed, word) < occurrences(asked, word))
    .map(([word, { count, position }]) => ({ word, position, expected: count, found: present.get(word) ?? 0 }));
}

function countEach(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

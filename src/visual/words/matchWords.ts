import { diffSequence, type Stretch } from '../compare/diffSequence.ts';
import type { Word } from './lines.ts';

/** Words that were taken out, put in, or both, from `start` up to, without, `end`. */
export interface Hunk {
  readonly was: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}
export interface Matching {
  /** For each word as it was, its place now. */
  readonly places: ReadonlyMap<number, number>;
  readonly hunks: readonly Hunk[];
}

/** Words that must stand together to be found again in another place: fewer may be there by chance, as page numbers are. */
const LEAST_REORDERED = 3;

/** Finds the words of one text again in another. Text that only stands elsewhere in the order is matched too. */
export function matchWords(was: readonly Word[], now: readonly Word[]): Matching {
  const places = new Map<number, number>();
  const hunks: Hunk[] = [];
  for (const stretch of alignWords(was, now)) {
    if (!stretch.equal) hunks.push(stretch);
    else for (let at = stretch.was[0]; at < stretch.was[1]; at++) places.set(at, stretch.now[0] + at - stretch.was[0]);
  }
  return { places, hunks: matchReordered(hunks, was, now, places) };
}

/**
 * Stretches that are the same on both sides, and those that are not. By words first, then by the numbers between them: in
 * a list whose numbers all went on by one, each number would else be found again behind another name.
 */
function alignWords(was: readonly Word[], now: readonly Word[]): readonly Stretch[] {
  const wordsOf = (words: readonly Word[], side: string) =>
    words.map(({ text }, index) => (/^\d+\p{P}?$/u.test(text) ? `${side} ${index}` : text));
  const textsOf = (words: readonly Word[], [start, end]: Hunk['was']) =>
    words.slice(start, end).map(({ text }) => text);
  return diffSequence(wordsOf(was, 'was'), wordsOf(now, 'now')).flatMap((stretch) => {
    if (stretch.equal) return [stretch];
    const within = diffSequence(textsOf(was, stretch.was), textsOf(now, stretch.now));
    const moved = ([start, end]: Hunk['was'], by: number) => [start + by, end + by] as const;
    return within.map((part) => ({
      ...part,
      was: moved(part.was, stretch.was[0]),
      now: moved(part.now, stretch.now[0]),
    }));
  });
}

function matchReordered(
  hunks: readonly Hunk[],
  was: readonly Word[],
  now: readonly Word[],
  places: Map<number, number>,
): readonly Hunk[] {
  const textOf = (words: readonly Word[], [start, end]: Hunk['was']) =>
    words
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  const isEmpty = ([start, end]: Hunk['was']) => start === end;
  const inserted = hunks.filter((hunk) => isEmpty(hunk.was));
  const found = new Set<Hunk>();
  for (const hunk of hunks) {
    if (!isEmpty(hunk.now) || hunk.was[1] - hunk.was[0] < LEAST_REORDERED) continue;
    const text = textOf(was, hunk.was);
    const again = inserted.find((other) => !found.has(other) && textOf(now, other.now) === text);
    if (!again) continue;
    found.add(hunk);
    found.add(again);
    for (let at = hunk.was[0]; at < hunk.was[1]; at++) places.set(at, again.now[0] + at - hunk.was[0]);
  }
  return hunks.filter((hunk) => !found.has(hunk));
}

import type { Run } from '../../document/boxes.ts';
import { bidi } from './bidi.ts';
import { mayRunRightToLeft } from './characters.ts';

/** Where a run's text stands in the paragraph's. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Gives words marked as of one language, among words that run from left to right, levels of their own, as a
 * right-to-left isolate would (UAX #9, X5a): the full stop of an Arabic sentence stands at its end, not before it.
 * `levels` (one a UTF-16 unit) is written to.
 */
export function isolateLanguages(
  text: string,
  runs: readonly Run[],
  places: readonly Place[],
  levels: Uint8Array,
): void {
  for (let first = 0; first < runs.length; first++) {
    const language = runs[first]?.language;
    if (language === undefined) continue;
    let last = first;
    while (runs[last + 1]?.language === language) last++;
    const start = places[first]?.start ?? 0;
    const words = text.slice(start, places[last]?.end ?? start);
    first = last;
    if (!mayRunRightToLeft(words)) continue;
    const own = bidi().getEmbeddingLevels(words, 'auto');
    if (own.paragraphs[0]?.level === 1) levels.set(own.levels.subarray(0, words.length), start);
  }
}

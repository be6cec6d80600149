import { squeeze } from './squeeze.ts';

/** A phrase, a pattern between slashes, or alternatives of which one is enough. */
export type Wanted = string | readonly string[];

/** What of a list does not stand in a text, in the words of the list. */
export function missing(wanted: readonly Wanted[], text: string): readonly string[] {
  const squeezed = squeeze(text);
  return wanted
    .filter((item) => ![item].flat().some((phrase) => placeOf(phrase, squeezed, 0) !== -1))
    .map((item) => [item].flat().join(' / '));
}

/** Entries of a numbered list that do not stand in a text with their number, one after another. */
export function missingInOrder(entries: readonly string[], text: string): readonly string[] {
  const squeezed = squeeze(text);
  let from = 0;
  return entries.flatMap((entry, index) => {
    const number = `(?<!\\d)${index + 1}\\.?`;
    const place = new RegExp(number + escaped(squeeze(entry)), 'g');
    place.lastIndex = from;
    const found = place.exec(squeezed);
    if (!found) return [`${index + 1} ${entry}`];
    from = found.index;
    return [];
  });
}

function placeOf(phrase: string, squeezed: string, from: number): number {
  const pattern = /^\/(.*)\/$/.exec(phrase)?.[1];
  if (pattern === undefined) return squeezed.indexOf(squeeze(phrase), from);
  return squeezed.slice(from).search(new RegExp(squeezePattern(pattern), 'i'));
}

/** Spaces of a pattern mean nothing, also those that may be there or not. */
const squeezePattern = (pattern: string): string => pattern.replace(/ \??/g, '').replace(/[‘’]/g, "'");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

import { isForm } from './isForm.ts';
import { readAffixes } from './readAffixes.ts';
import { readStems } from './readStems.ts';
import { suggestWord } from './suggestWord.ts';

/** Knows words, and which one was meant. */
export interface Speller {
  /** Whether a word is right as written. A capital at its beginning is always right. */
  knows(word: string): boolean;
  suggest(word: string): string | undefined;
}

/** A dictionary of Hunspell's form (`affixes`, `stems`: the texts of its two files) with the publication's own words. */
export function makeSpeller(affixText: string, stemText: string, words: readonly string[]): Speller {
  const affixes = readAffixes(affixText);
  const stems = readStems(stemText);
  const own = new Set(words.flatMap((word) => word.split(/\s+/)));
  const known = new Map<string, boolean>();

  const isKnown = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const small = word[0] === word[0]?.toLowerCase() ? word : word[0]?.toLowerCase() + word.slice(1);
    const found = [word, small].some((form) => own.has(form) || isForm(form, stems, affixes));
    known.set(word, found);
    return found;
  };
  const isWanted = (word: string): boolean =>
    isKnown(word) && !(affixes.notSuggested && stems.get(word)?.includes(affixes.notSuggested));

  const suggest = (word: string): string | undefined => {
    const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
    if (!capital && isWanted(capitalise(word))) return capitalise(word);
    const meant = suggestWord(word.toLowerCase(), affixes.replacements, isWanted, stems.keys());
    return capital && meant !== undefined ? capitalise(meant) : meant;
  };
  return { knows: isKnown, suggest };
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

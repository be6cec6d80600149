/** Knows words, and which one was meant. */
export interface Speller {
  knows(word: string): boolean;
  suggest(word: string): string | undefined;
}

/**
 * The British dictionary with the publication's own words. Loaded on demand, for it takes a third of a second. Nothing
 * for a language that there is no dictionary of.
 */
export async function loadSpeller(language: string, words: readonly string[]): Promise<Speller | undefined> {
  if (!/^en(?:-GB)?$/i.test(language)) return undefined;
  const [{ default: nspell }, { default: dictionary }] = await Promise.all([
    import('nspell'),
    import('dictionary-en-gb'),
  ]);
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const speller = nspell({ aff: text(dictionary.aff), dic: text(dictionary.dic) });
  for (const word of words) speller.add(word);
  return { knows: (word) => speller.correct(word), suggest: (word) => speller.suggest(word)[0] };
}

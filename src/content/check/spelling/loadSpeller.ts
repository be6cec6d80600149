import { makeSpeller, type Speller } from './makeSpeller.ts';

/**
 * The British dictionary with the publication's own words. Loaded on demand, since a build needs none. Nothing for a
 * language that there is no dictionary of.
 */
export async function loadSpeller(language: string, words: readonly string[]): Promise<Speller | undefined> {
  if (!/^en(?:-GB)?$/i.test(language)) return undefined;
  const { default: dictionary } = await import('dictionary-en-gb');
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return makeSpeller(text(dictionary.aff), text(dictionary.dic), words);
}

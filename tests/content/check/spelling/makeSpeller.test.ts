import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { describe, expect, test } from 'vitest';
import { makeSpeller, type Speller } from '../../../../src/content/check/spelling/makeSpeller.ts';

const CONTENT = resolve(import.meta.dirname, '../../../../content');
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const british = (words: readonly string[] = []): Speller =>
  makeSpeller(text(dictionary.aff), text(dictionary.dic), words);

/** Every word of the publication that ships with the press, and each of these with a letter taken out. */
function manyWords(): readonly string[] {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:md|yml)$/.test(name),
  );
  const words = new Set(files.flatMap((name) => readFileSync(join(CONTENT, name), 'utf8').match(/\p{L}+/gu) ?? []));
  return [...words].flatMap((word) => [word, word.slice(0, 2) + word.slice(3)]).filter((word) => word.length > 1);
}

test('the dictionary is read as Hunspell means it', () => {
  const speller = british();
  const other = nspell({ aff: text(dictionary.aff), dic: text(dictionary.dic) });
  const isOurs = (word: string) => speller.knows(word);
  // All capitals are abbreviations, which are not looked up at all.
  const words = manyWords().filter((word) => !/\p{Lu}.*\p{Lu}/u.test(word));
  expect(words.length).toBeGreaterThan(5_000);
  const unlike = words.filter((word) => isOurs(word) !== (other.correct(word) || other.correct(word.toLowerCase())));
  expect(unlike).toEqual([]);
});

describe('words of the publication', () => {
  test('are known with and without a capital at the beginning', () => {
    const speller = british(['zorblat', 'Wensum Valley']);
    expect(['zorblat', 'Zorblat', 'Wensum', 'Valley'].every(speller.knows)).toBe(true);
    expect(speller.knows('wensum')).toBe(false);
  });
});

describe('the word that was meant', () => {
  test.each([
    ['recieve', 'receive'],
    ['safegaurding', 'safeguarding'],
    ['accomodation', 'accommodation'],
    ['definately', 'definitely'],
    ['occured', 'occurred'],
    ['teh', 'the'],
    ['enviroment', 'environment'],
    ['Recieve', 'Receive'],
    ['norfolk', 'Norfolk'],
    ['frontline', 'front line'],
    ['neccesary', 'necessary'],
  ])('of “%s” is “%s”', (word, meant) => {
    expect(british().suggest(word)).toBe(meant);
  });
  test('is not guessed where nothing is near', () => {
    expect(british().suggest('qxzvbn')).toBeUndefined();
  });
});

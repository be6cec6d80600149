import type { Finding } from '../../../document/finding.ts';
import type { Position } from '../../../document/position.ts';
import { finding } from '../../finding.ts';
import type { ParsedPublication } from '../../model.ts';
import type { Speller } from './makeSpeller.ts';
import { type SpelledText, spelledTexts } from './spelledTexts.ts';

const WORD = /(?<![\p{L}\p{N}@./_\\])\p{L}+(?:[’']\p{L}+)*(?![\p{L}\p{N}@_]|[./\\]\p{L})/gu;
/** Letters of the longest part of a compound, such as the “pre” of “pre-birth”, that is no word by itself. */
const PARTICLE = 4;
/** Letters of the longest word that is looked up: no dictionary has longer ones. */
const LONGEST = 60;
/** Words for which another one is looked for, which takes some milliseconds each; more are names. */
const MOST_SUGGESTIONS = 60;
/** Other places of a word that are told. */
const MOST_PLACES = 3;
/** Uses of a word whose places are looked for; somebody who sees so many knows enough. */
const MOST_PLACED = 200;

/**
 * Words that neither the dictionary nor `words.txt` nor the glossary knows, each once, with all its places up to some.
 * Abbreviations, code, addresses and words in another language are left out; values come from the data and are names.
 */
export function checkSpelling(parsed: ParsedPublication, speller: Speller): readonly Finding[] {
  const ours = parsed.glossary.flatMap(({ term, forms, expansion = '' }) => [term, ...forms, expansion]);
  const known = new Set(ours.join(' ').match(WORD) ?? []);
  const unknown = new Map<string, Use[]>();
  for (const text of spelledTexts(parsed)) {
    for (const { 0: word, index } of text.text.matchAll(WORD)) {
      if (known.has(word)) continue;
      const isJoined = text.text[index - 1] === '-' || text.text[index + word.length] === '-';
      if ((isJoined && word.length <= PARTICLE) || word.length > LONGEST) continue;
      const small = plainWord(word).toLowerCase();
      const uses = unknown.get(small);
      if (uses) uses.push({ word, text, index });
      else if (isKnown(word, speller)) known.add(word);
      else unknown.set(small, [{ word, text, index }]);
    }
  }
  return [...unknown.values()].map((uses, count) => {
    const [first, ...others] = placesOf(uses);
    const word = uses[0]?.word ?? '';
    const meant = count < MOST_SUGGESTIONS ? speller.suggest(plainWord(word)) : undefined;
    const right = `If “${word}” is right, add it to words.txt.`;
    return finding(
      'warning',
      'spelling',
      first ?? { file: 'publication.yml', line: 1, column: 1 },
      `“${word}” is not in the dictionary${alsoIn(others)}.`,
      meant === undefined ? right : `Did you mean “${meant}”? ${right}`,
    );
  });
}

interface Use {
  readonly word: string;
  readonly text: SpelledText;
  readonly index: number;
}

/** Places, each once: a heading stands in the text and in what refers to it. */
function placesOf(uses: readonly Use[]): readonly Position[] {
  const places = uses.slice(0, MOST_PLACED).map(({ word, text, index }) => text.placeOf(word, index));
  return places.filter(
    ({ file, line }, index) => places.findIndex((other) => other.file === file && other.line === line) === index,
  );
}

function alsoIn(places: readonly Position[]): string {
  if (places.length === 0) return '';
  const shown = places.slice(0, MOST_PLACES).map(({ file, line }) => `${file}:${line}`);
  const more = places.length - shown.length;
  return `; it also stands in ${shown.join(', ')}${more > 0 ? ` and ${more} more ${more === 1 ? 'place' : 'places'}` : ''}`;
}

const plainWord = (word: string): string => word.replaceAll('’', "'").replace(/'s$/i, '');

function isKnown(word: string, speller: Speller): boolean {
  const plain = plainWord(word);
  // Two capitals make an abbreviation or a name.
  if (plain.length < 2 || /\p{Lu}.*\p{Lu}/u.test(plain) || speller.knows(plain)) return true;
  const bare = plain.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== plain && speller.knows(bare);
}

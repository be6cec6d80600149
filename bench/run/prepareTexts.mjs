import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { typstSource } from '../sources/typstSource.mjs';
import { writePressPublication } from '../sources/writePressPublication.mjs';
import { countWords } from '../text/countWords.mjs';
import { distinctCopy } from '../text/distinctCopy.mjs';
import { readNorfolk } from '../text/readNorfolk.mjs';
import { copiesOf, firstWords } from '../text/textOfSize.mjs';
import { cache, root } from './folders.mjs';

/** Words of the text, about: those of the Norfolk guide. */
const WORDS = 13_000;
const LARGE_PRINT = [12, 16, 18, 24];
/** At this size (pt) the text fills some 64 pages, which one nest of sheets holds. */
const BOOKLET = 13;

/** Texts of the booklet's size, by name, with the files for a printer that are made of them. */
export const PRINTED = { 'screen alone': [], 'single pages': ['print'], booklet: ['booklet'] };

/**
 * Writes the sources of every text for every contender; `copies` are the multiples wanted. Gives, by name of the text, its
 * words and where the sources are; `chapter` is the file that is edited.
 */
export function prepareTexts(copies) {
  const folder = join(cache, 'texts');
  const chapters = firstWords(readNorfolk(join(root, 'content/guide')), WORDS);
  const texts = new Map();
  const add = (name, own, sizes, shape = {}) => {
    const publication = join(folder, name, 'press');
    writePressPublication(publication, own, sizes, shape);
    mkdirSync(join(folder, name), { recursive: true });
    const typst = sizes.map((size) => {
      const path = join(folder, name, `${size}.typ`);
      writeFileSync(path, typstSource(own, size));
      return { size, path };
    });
    const blocks = join(folder, name, 'blocks.json');
    writeFileSync(blocks, JSON.stringify(own));
    const chapter = join(publication, 'guide', shape.isOneChapter ? '1.md' : '0004.md');
    texts.set(name, { words: countWords(own), publication, typst, blocks, chapter });
  };
  for (const count of copies) add(`×${count}`, copiesOf(chapters, count), [12]);
  add('one chapter', chapters, [12], { isOneChapter: true });
  add('four sizes', chapters, LARGE_PRINT);
  for (const [name, print] of Object.entries(PRINTED)) add(name, chapters, [BOOKLET], { print });
  add('other words', distinctCopy(chapters, 1), [12]);
  return texts;
}

/** The text of a file so many times, each time with another word in its middle; last of all as it was. */
export function edited(path, times) {
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(' ', text.length >> 1);
  const changed = Array.from({ length: times - 1 }, (_, n) => `${text.slice(0, at)} changed${n}${text.slice(at)}`);
  return [...changed, text];
}

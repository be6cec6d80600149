import type { Finding } from '../../document/finding.ts';
import type { Inline } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { ParsedPublication } from '../model.ts';
import { distance } from '../nearest.ts';
import { visitBlocks } from '../visitBlocks.ts';
import type { Speller } from './loadSpeller.ts';
import { locate } from './locate.ts';

const WORD = /(?<![\p{L}\p{N}@./])\p{L}+(?:[’']\p{L}+)*(?![\p{L}\p{N}@]|\.\p{L})/gu;
/** Suggestions are slow to find; after these an editor knows what is meant. */
const MOST_SUGGESTIONS = 8;
/** Letters in which a suggestion may differ, in words shorter than `LONG` and in others. */
const NEAR = { short: 1, long: 2 };
const LONG = 8;
/** Letters of the longest part of a compound, such as the “pre” of “pre-birth”, that is no word by itself. */
const PARTICLE = 4;

/**
 * Words that neither the dictionary nor `words.txt` nor the glossary knows, each once. Abbreviations, code, addresses
 * and words in another language are left out; values come from the data and are names.
 */
export function checkSpelling(parsed: ParsedPublication, speller: Speller): readonly Finding[] {
  const known = new Set(parsed.glossary.flatMap(({ term, forms }) => [term, ...forms].join(' ').match(WORD) ?? []));
  const unknown = new Map<string, Position>();
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'language' || inline.type === 'inlineCode') continue;
      if (inline.type === 'text') {
        for (const { 0: word, index } of inline.value.matchAll(WORD)) {
          const joined = inline.value[index - 1] === '-' || inline.value[index + word.length] === '-';
          if (joined && word.length <= PARTICLE) continue;
          if (!known.has(word) && !isKnown(word, speller)) {
            if (!unknown.has(word)) unknown.set(word, locate(parsed, inline.position, word));
          } else known.add(word);
        }
      } else if ('children' in inline) look(inline.children);
    }
  };
  for (const { chapter } of parsed.chapters) {
    look(chapter.title);
    look(chapter.lead);
    visitBlocks(chapter.blocks, () => undefined, look);
  }
  for (const file of parsed.files) for (const note of file.notes) visitBlocks(note.blocks, () => undefined, look);
  let suggestions = 0;
  return [...unknown].map(([word, position]) => {
    // Of a name the dictionary knows nothing.
    const wanted = suggestions < MOST_SUGGESTIONS && word === word.toLowerCase();
    if (wanted) suggestions++;
    const meant = wanted ? speller.suggest(word) : undefined;
    const near = meant !== undefined && distance(word, meant) <= (word.length < LONG ? NEAR.short : NEAR.long);
    const advice = near
      ? `Did you mean “${meant}”? If it is right, add it to words.txt.`
      : 'If it is right, add it to words.txt.';
    return finding('warning', 'spelling', position, `“${word}” is not in the dictionary.`, advice);
  });
}

function isKnown(word: string, speller: Speller): boolean {
  const plain = word.replaceAll('’', "'").replace(/'s$/i, '');
  // Two capitals make an abbreviation or a name.
  if (plain.length < 2 || /\p{Lu}.*\p{Lu}/u.test(plain)) return true;
  return speller.knows(plain) || speller.knows(plain.toLowerCase());
}

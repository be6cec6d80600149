/** A word: letters, marks and digits together, or one sign. Punctuation is read out by few. */
const WORD = /[\p{L}\p{M}\p{N}]+|\p{S}/gu;
/** Characters that say something about their neighbours and are not heard. */
const SILENT = /\p{Default_Ignorable_Code_Point}/gu;
/** So many words, from one that is not heard on, are named. */
const NAMED = 6;

const wordsOf = (text: string): readonly string[] => text.normalize('NFKC').replace(SILENT, '').match(WORD) ?? [];

/**
 * Holds what was set against what is heard: all words in their order, none run together with its neighbour. More may be
 * heard between them (page numbers, labels). `set`: paragraphs, each in the parts that page breaks made of it; a part may
 * end in the middle of a word. Gives the first words that are not heard; nothing when all are.
 */
export function firstUnheard(set: readonly (readonly string[])[], heard: string): string | undefined {
  const said = wordsOf(heard);
  const known = new Set(said);
  const words = set.flatMap((parts) => wordsOfParts(parts, known));
  let at = 0;
  for (const [index, word] of words.entries()) {
    while (at < said.length && said[at] !== word) at++;
    if (at === said.length) return words.slice(index, index + NAMED).join(' ');
    at++;
  }
  return undefined;
}

/** Words of all parts; the last of one and the first of the next (and of those after it) are one where they are heard as one. */
function wordsOfParts(parts: readonly string[], said: ReadonlySet<string>): readonly string[] {
  const words: string[] = [];
  let open: string[] = [];
  const close = () => {
    const whole = open.join('');
    words.push(...(said.has(whole) ? [whole] : open));
    open = [];
  };
  for (const [index, part] of parts.entries()) {
    const [first, ...rest] = wordsOf(part);
    if (first === undefined) continue;
    const goesOn = /\S$/.test(parts[index - 1] ?? '') && /^\S/.test(part);
    if (!goesOn) close();
    open.push(first);
    for (const word of rest) {
      close();
      open.push(word);
    }
  }
  close();
  return words;
}

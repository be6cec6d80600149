/** A word: letters, marks and digits together, or one sign. Punctuation is read out by few. */
const WORD = /[\p{L}\p{M}\p{N}]+|\p{S}/gu;
const ENDS_IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{M}\p{N}]/u;
/** Characters that say something about their neighbours and are not heard. */
const SILENT = /\p{Default_Ignorable_Code_Point}/gu;
/** Beside these, a sign with two sides is turned, and read as its counterpart: ≤ for ≥ (UAX #9, L4). */
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}/u;
const TWO_SIDED = /^\p{Bidi_Mirrored}$/u;
/** So many words, from one that is not heard on, are named. */
const NAMED = 6;

const plain = (text: string): string => text.normalize('NFKC').replace(SILENT, '');
const wordsOf = (text: string): readonly string[] => plain(text).match(WORD) ?? [];

/**
 * Holds what was set against what is heard: all words in their order, none run together with its neighbour. More may be
 * heard between them (page numbers, labels). `set`: paragraphs, each in the parts that page breaks made of it; a part may
 * end in the middle of a word. Gives the first words that are not heard; nothing when all are.
 */
export function firstUnheard(set: readonly (readonly string[])[], heard: string): string | undefined {
  const said = wordsOf(heard);
  const known = new Set(said);
  const words = set.flatMap((parts) => {
    const own = wordsOfParts(parts.map(plain), known);
    return own.some((word) => RIGHT_TO_LEFT.test(word)) ? own.filter((word) => !TWO_SIDED.test(word)) : own;
  });
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
    const goesOn = ENDS_IN_WORD.test(parts[index - 1] ?? '') && BEGINS_WITH_WORD.test(part);
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

import { distance } from '../../nearest.ts';

const LETTERS = 'esianrtolcdugmphbyfvkwzxjq';
/** From this length on two letters may be wrong. */
const LONG = 7;
const MOST_WRONG = 2;

/**
 * The word that was probably meant, or nothing: parts that are often mistaken first, then two letters swapped, one too
 * many, one missing, one wrong; then two words written as one; then, for a long word, the stem that differs in two
 * letters. The first letter is seldom wrong, so it is changed last. `word` is in small letters.
 */
export function suggestWord(
  word: string,
  replacements: readonly (readonly [string, string])[],
  isWanted: (word: string) => boolean,
  stems: Iterable<string>,
): string | undefined {
  for (const candidate of candidates(word, replacements)) if (isWanted(candidate)) return candidate;
  for (let at = 1; at < word.length; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if ((first.length > 1 || first === 'a') && second.length > 1 && isWanted(first) && isWanted(second))
      return `${first} ${second}`;
  }
  if (word.length < LONG) return undefined;
  for (const stem of stems) {
    const isNear = stem[0] === word[0] && Math.abs(stem.length - word.length) <= MOST_WRONG;
    if (isNear && haveLikeLetters(word, stem) && distance(word, stem) <= MOST_WRONG && isWanted(stem)) return stem;
  }
  return undefined;
}

/** Each wrong letter can take one kind of letter away and bring one in; a quick look before distances are measured. */
function haveLikeLetters(a: string, b: string): boolean {
  let unlike = 0;
  for (const letter of a) if (!b.includes(letter)) unlike++;
  return unlike <= MOST_WRONG;
}

function* candidates(word: string, replacements: readonly (readonly [string, string])[]): Iterable<string> {
  for (const [written, meant] of replacements)
    for (let at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1))
      yield word.slice(0, at) + meant + word.slice(at + written.length);
  const places = [...Array.from({ length: word.length }, (_, index) => index + 1), 0];
  for (const at of places)
    if (at + 1 < word.length) yield `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`;
  for (const at of places) if (at < word.length) yield word.slice(0, at) + word.slice(at + 1);
  // A letter that should stand twice is missing more often than any other.
  for (const at of places) yield word.slice(0, at) + (word[at - 1] ?? '') + word.slice(at);
  for (const at of places) for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
  for (const at of places)
    if (at < word.length) for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at + 1);
}

/** Advances of Atkinson Hyperlegible Next Bold by kinds of letter, em (measured, the widest of each kind). */
const advances: readonly (readonly [letters: RegExp, advance: number])[] = [
  [/[ijl.,:;'’|! ]/, 0.32],
  [/[frt()-]/, 0.38],
  [/[mwMW@%]/, 0.89],
  [/[A-Z]/, 0.72],
  [/[0-9]/, 0.66],
  [/\p{Script=Latin}/u, 0.6],
];
/** Of any other script: a square. */
const OTHER = 1;
const SPACE = 0.31;

/** Estimate of the width of words in bold, em; on the safe side. */
export function estimatedWidth(words: string): number {
  return [...words].reduce((width, letter) => {
    const found = advances.find(([letters]) => letters.test(letter));
    return width + (found?.[1] ?? OTHER);
  }, 0);
}

/** Estimate of the lines that words take in a measure of so many em; 0 for no words. */
export function estimatedLines(words: string, measure: number): number {
  if (words === '') return 0;
  let lines = 1;
  let used = 0;
  for (const word of words.split(/[ \n]/)) {
    const width = estimatedWidth(word);
    if (used > 0 && used + SPACE + width > measure) {
      lines++;
      used = width;
    } else used += (used > 0 ? SPACE : 0) + width;
  }
  return lines;
}

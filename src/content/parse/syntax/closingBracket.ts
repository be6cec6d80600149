/** Characters within which a bracket must close: a label is short. */
export const LONGEST_LABEL = 2_000;

/** Where the bracket at `open` closes, nested brackets and escapes heeded; -1 when it does not. */
export function closingBracket(text: string, open: number): number {
  let depth = 0;
  const end = Math.min(text.length, open + LONGEST_LABEL);
  for (let at = open; at < end; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return at;
  }
  return -1;
}

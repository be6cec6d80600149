import type { Slice } from './slice.ts';

/**
 * Finds tokens one after another in the slice they were made from, by adding up their `raw`. marked changes some raws
 * (it takes task boxes away, joins paragraphs); then the token's first line is looked for.
 */
export function makeCursor(slice: Slice): (raw: string) => number {
  let at = 0;
  return (raw) => {
    const { text } = slice;
    let start = at;
    let length = raw.length;
    if (!text.startsWith(raw, at)) {
      const firstLine = raw.split('\n').find((line) => line.trim() !== '') ?? '';
      const found = firstLine === '' ? -1 : text.indexOf(firstLine, at);
      start = found < 0 ? at : found;
      length = found < 0 ? 0 : firstLine.length;
    }
    at = start + length;
    return start;
  };
}

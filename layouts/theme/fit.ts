import { MEAN_ADVANCE } from './fonts.ts';

/** Mean advance of heavy display letters, em, on the safe side. */
const HEAVY_ADVANCE = 0.62;

/** Lines that a text will take about, by mean widths; on the safe side. */
export function estimateLines(text: string, size: number, width: number, advance: number = MEAN_ADVANCE): number {
  const perLine = Math.max(1, Math.floor(width / (size * advance)));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > perLine) {
      lines += 1;
      used = word.length;
    } else used += (used > 0 ? 1 : 0) + word.length;
    if (word.length > perLine) lines += Math.floor(word.length / perLine);
  }
  return lines;
}

/** The largest size, up to `most`, at which no word of a heavy title is wider than the measure. */
export function fittingSize(text: string, most: number, width: number): number {
  const longest = Math.max(1, ...text.split(/[\s-]+/).map((word) => word.length));
  return Math.min(most, Math.floor(width / (longest * HEAVY_ADVANCE)));
}

import { advanceOf } from './advances.ts';
import { MEAN_ADVANCE } from './fonts.ts';

/** Mean advances of heavy display letters, em, on the safe side: small letters and figures, and capitals. */
const HEAVY_ADVANCE = 0.62;
const HEAVY_CAPITAL = 0.72;

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

/** Width of a text on one line, letter by letter, pt; on the safe side. */
export const widthOnLine = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + advanceOf(letter), 0) * size;

/** Whether a text fits one line, letter by letter. */
export const fitsMeasure = (text: string, size: number, width: number): boolean => widthOnLine(text, size) <= width;

const heavyWidth = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (/\p{Lu}/u.test(letter) ? HEAVY_CAPITAL : HEAVY_ADVANCE), 0);

/**
 * The largest size, up to `most`, at which no word of a heavy title is wider than the measure; never below `least`, the
 * size of the text: a longer word breaks.
 */
export function fittingSize(text: string, most: number, width: number, least: number): number {
  const widths = text.split(/[\s-]+/).map(heavyWidth);
  return Math.max(least, Math.min(most, Math.floor(width / Math.max(HEAVY_ADVANCE, ...widths))));
}

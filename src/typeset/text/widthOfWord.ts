import type { ShapedWord } from '../../document/laid.ts';

/** Units of shaped words in an em. */
const THOUSANDTHS = 1000;

/**
 * Width in pt of a shaped word at a size (pt), with tracking (em) after each glyph. Words at an odd level of UAX #9, which
 * run from right to left, are not tracked: letters that are joined would part or run into one another.
 */
export const widthOfWord = (word: ShapedWord, size: number, track: number, level: number): number =>
  (word.width * size) / THOUSANDTHS + (level % 2 === 1 ? 0 : track * size * word.glyphs.length);

import type { ShapedWord } from '../../document/laid.ts';

/** Units of shaped words in an em. */
const THOUSANDTHS = 1000;

/** Width in pt of a shaped word at a size (pt), with tracking (em) after each glyph. */
export const widthOfWord = (word: ShapedWord, size: number, track: number): number =>
  (word.width * size) / THOUSANDTHS + track * size * word.glyphs.length;

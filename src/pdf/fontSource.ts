import type { ShapedWord } from '../document/laid.ts';

/** Where paint and assembly get fonts from. The typesetter's font store is one. */
export interface FontSource {
  /** A font file as an unwrapped sfnt (TrueType or CFF), by its id in the theme. */
  bytes(font: string): Uint8Array;
  /** A word, or a run of spaces, in one font file; units of 1/1000 em, glyphs in visual order. */
  shape(font: string, text: string): ShapedWord;
}

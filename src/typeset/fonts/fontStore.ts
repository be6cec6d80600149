import type { FaceId } from '../../document/boxes.ts';
import type { ShapedWord } from '../../document/laid.ts';
import type { FontMetrics } from './readMetrics.ts';
import type { Direction } from './shapeText.ts';
import type { WordTable } from './wordTable.ts';

/** A stretch of a word in one font file. */
export interface Segment {
  readonly font: string;
  readonly word: ShapedWord;
}
/** A word of a face, in reading order, and the clusters of it that no font of the face has. */
export interface FacedWord {
  readonly segments: readonly Segment[];
  readonly missing: readonly string[];
}

/**
 * The fonts of a theme. Font files are opened when first needed; `font` is an id of the theme's list of files, `face`
 * one of its faces. All measures are in 1/1000 em.
 */
export interface FontStore {
  /** Ids of all font files of the theme, in its order. */
  readonly ids: readonly string[];
  /** The font as a bare sfnt, for embedding. */
  bytes(font: string): Uint8Array;
  /** SHA-256 of the font file, hexadecimal. */
  hash(font: string): string;
  metrics(font: string): FontMetrics;
  /** Own advance of a glyph, before kerning. */
  advance(font: string, glyph: number): number;
  covers(font: string, codePoint: number): boolean;
  /** Font files of a face, the first that has a character is taken. Throws for a face that the theme lacks. */
  chain(face: FaceId): readonly string[];
  /**
   * A word, or a run of spaces, in one font file; glyphs in visual order. Shaped once, never with glyph 0. `language`
   * (BCP 47): that of a stretch which says its own.
   */
  shape(font: string, text: string, direction?: Direction, language?: string): ShapedWord;
  /** A word in a face: each cluster in the first font file that has it. */
  set(face: FaceId, text: string, direction?: Direction, language?: string): FacedWord;
  /** All words shaped or imported, in order of font and text. */
  exportWords(): WordTable;
  /**
   * Words shaped in an earlier run, asked for when the first word is to be shaped; taken for fonts whose hash is the same.
   * To be called before that.
   */
  importWords(read: () => WordTable | undefined): void;
  /** How many words were shaped that no table held. */
  shapedAnew(): number;
}

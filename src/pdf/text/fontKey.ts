import type { OpenFont } from './openFont.ts';

export interface FontKey {
  /** Id of a font file, or of a reading of it: `noto-400~0416`. */
  readonly font: string;
  readonly codePoints: readonly number[];
}

/**
 * Under which font a glyph is shown, and what it is read as. In one font of a PDF a glyph has one meaning, but a font file
 * may draw two letters with one glyph (Latin A and Cyrillic А), or one letter with two (a body and its dots). So what is
 * not the glyph's own meaning stands under a font of its own that shares the font file and differs in ToUnicode alone. The
 * key depends on nothing but glyph and meaning: every page names it alike.
 */
export function fontKey(font: OpenFont, glyph: number, meant: readonly number[]): FontKey {
  const own = font.codePoint(glyph);
  const ligature = own === undefined && meant.length > 1;
  if (ligature || (meant.length === 1 && meant[0] === own)) return { font: font.id, codePoints: meant };
  const hex = meant.map((codePoint) => codePoint.toString(16).toUpperCase().padStart(4, '0'));
  return { font: `${font.id}~${hex.join('')}`, codePoints: meant };
}

/** Id of the font file that a font key shows. */
export const fontOfKey = (key: string): string => key.split('~')[0] ?? key;

import { create, type Font } from 'fontkit';
import type { FontSource } from '../fontSource.ts';
import { isMeaning } from './isMeaning.ts';

/** What paint and assembly know of a font file, in 1/1000 em. Shaping is not done here. */
export interface OpenFont {
  readonly id: string;
  readonly font: Font;
  readonly postscriptName: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  /** Width that the font file itself gives a glyph. */
  advance(glyph: number): number;
  /** What the font's own table says that a glyph means, the lowest code point if there are more. */
  codePoint(glyph: number): number | undefined;
  has(codePoint: number): boolean;
}

const opened = new WeakMap<FontSource, Map<string, OpenFont>>();

/** Opens a font file of the source, once per source. */
export function openFont(fonts: FontSource, id: string): OpenFont {
  let known = opened.get(fonts);
  if (!known) {
    known = new Map();
    opened.set(fonts, known);
  }
  let font = known.get(id);
  if (!font) {
    font = describe(id, create(fonts.bytes(id)));
    known.set(id, font);
  }
  return font;
}

function describe(id: string, font: Font): OpenFont {
  const scale = 1000 / font.unitsPerEm;
  const advances = new Map<number, number>();
  const codePoints = new Map<number, number | undefined>();
  return {
    id,
    font,
    postscriptName: font.postscriptName,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: (font.capHeight || font.ascent) * scale,
    xHeight: (font.xHeight || font.ascent / 2) * scale,
    underlinePosition: font.underlinePosition * scale,
    underlineThickness: font.underlineThickness * scale,
    advance(glyph) {
      let advance = advances.get(glyph);
      if (advance === undefined) {
        advance = font.getGlyph(glyph).advanceWidth * scale;
        advances.set(glyph, advance);
      }
      return advance;
    },
    codePoint(glyph) {
      if (!codePoints.has(glyph)) codePoints.set(glyph, lowest(font.stringsForGlyph(glyph)));
      return codePoints.get(glyph);
    },
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
  };
}

function lowest(strings: readonly string[]): number | undefined {
  let found: number | undefined;
  for (const string of strings) {
    const codePoint = string.codePointAt(0) ?? 0;
    if (String.fromCodePoint(codePoint) !== string || !isMeaning(codePoint)) continue;
    if (found === undefined || codePoint < found) found = codePoint;
  }
  return found;
}

import type { ShapedWord } from '../../document/laid.ts';
import type { FontSource } from '../fontSource.ts';

/** What plates ask of the typesetter's fonts besides what painting does. */
export interface PlateFontSource extends FontSource {
  /** Font files of a face. Throws for a face that the theme does not have. */
  chain(face: string): readonly string[];
  /** A word in a face: each cluster in the first font file that has it. */
  set(face: string, text: string): { readonly segments: readonly { readonly word: ShapedWord }[] };
  /** Measures of a font file, 1/1000 em. */
  metrics(font: string): { readonly ascent: number; readonly descent: number };
}

const UNITS = 1000;

/**
 * Stands in for @react-pdf/font while React-PDF finds out how wide its boxes are. Only widths matter: the press breaks the
 * lines itself, with all the fonts of a face, so that no fallback of React-PDF's (Helvetica, not embedded) is ever needed.
 */
export function plateFonts(fonts: PlateFontSource): unknown {
  const faces = new Map<string, unknown>();
  return {
    getFont: ({ fontFamily }: { readonly fontFamily: string }) => {
      let data = faces.get(fontFamily);
      if (!data) {
        data = measuringFont(fonts, fontFamily);
        faces.set(fontFamily, data);
      }
      return { data };
    },
    load: async () => undefined,
    getHyphenationCallback: () => (word: string) => [word],
    getEmojiSource: () => null,
  };
}

interface MeasuredGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

function measuringFont(fonts: PlateFontSource, face: string) {
  // React-PDF adds Helvetica to every list of fonts; it is asked for its measures and never used.
  const known = face === 'Helvetica' ? undefined : fonts.metrics(fonts.chain(face)[0] ?? '');
  const glyph = (codePoint: number, advanceWidth: number): MeasuredGlyph => ({
    id: 1,
    codePoints: [codePoint],
    advanceWidth,
  });
  return {
    unitsPerEm: UNITS,
    ascent: known?.ascent ?? UNITS,
    descent: known?.descent ?? 0,
    lineGap: 0,
    hasGlyphForCodePoint: () => known !== undefined,
    glyphForCodePoint: (codePoint: number) => glyph(codePoint, 0),
    /** One glyph for each UTF-16 unit, as textkit counts them; the first of a word has the width of it all. */
    layout(text: string) {
      const glyphs: MeasuredGlyph[] = [];
      for (const word of text.match(/ +|[^ ]+/g) ?? []) {
        const width = fonts.set(face, word).segments.reduce((sum, segment) => sum + segment.word.width, 0);
        for (let i = 0; i < word.length; i++) glyphs.push(glyph(word.charCodeAt(i), i === 0 ? width : 0));
      }
      const positions = glyphs.map(({ advanceWidth }) => ({
        xAdvance: advanceWidth,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
        advanceWidth,
      }));
      return { glyphs, positions };
    },
  };
}

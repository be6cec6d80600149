import { describe, expect, it } from 'vitest';
import { encodeWord } from '../../../src/pdf/text/encodeWord.ts';
import { openFont } from '../../../src/pdf/text/openFont.ts';
import { fonts } from '../support/theme.ts';

const encode = (font: string, text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  encodeWord(openFont(fonts, font), fonts.shape(font, text, direction), direction);
const read = (encoded: ReturnType<typeof encode>) =>
  String.fromCodePoint(...encoded.glyphs.flatMap(([, , codePoints]) => codePoints));

describe('encodeWord', () => {
  it('shows glyphs by their ids in the font file', () => {
    const { runs, glyphs } = encode('atkinson-400', 'help');
    expect(runs).toHaveLength(1);
    expect(glyphs.map(([, glyph]) => glyph)).toEqual(fonts.shape('atkinson-400', 'help').glyphs);
  });

  it('reads a ligature as its letters', () => {
    expect(read(encode('atkinson-400', 'affluent'))).toBe('affluent');
  });

  it('reads a no-break space as a space, and a no-break hyphen as a hyphen', () => {
    expect(read(encode('atkinson-400', '\u00a0'))).toBe(' ');
  });

  it('gives a glyph another font key where it means another letter', () => {
    const font = openFont(fonts, 'atkinson-400');
    const word = fonts.shape('atkinson-400', 'A');
    const cyrillic = { ...word, text: 'А', codePoints: [[0x410]] };
    expect(encodeWord(font, cyrillic, 'ltr').glyphs[0]).toEqual(['atkinson-400~0410', word.glyphs[0], [0x410]]);
    expect(encodeWord(font, word, 'ltr').glyphs[0]?.[0]).toBe('atkinson-400');
  });

  it('shows a right-to-left word in reading order, each letter once', () => {
    expect(read({ ...encode('hebrew-400', 'עברית', 'rtl') })).toBe('תירבע');
    const { runs } = encode('hebrew-400', 'עברית', 'rtl');
    const places = runs.map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => b - a));
  });

  it('draws the dots of Arabic letters, whose bodies are read as the letters', () => {
    const encoded = encode('arabic-400', 'بيت', 'rtl');
    expect(encoded.drawn).toHaveLength(3);
    expect([...read(encoded)].sort()).toEqual([...'بيت'].sort());
  });

  it('never says that a glyph means U+0000', () => {
    for (const word of ['help', '“quotes”', '0344'])
      for (const [, , codePoints] of encode('atkinson-400', word).glyphs) expect(codePoints).not.toContain(0);
  });
});

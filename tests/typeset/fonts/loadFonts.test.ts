import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/typeset/index.ts';
import { theme } from '../theme.ts';

const fonts = loadFonts(theme);
const fontsOf = (word: string) => fonts.set('regular', word).segments.map(({ font }) => font);

describe('the font store', () => {
  it('sets plain words in the main font of the face', () => {
    expect(fontsOf('safeguarding')).toEqual(['atkinson-400-latin']);
  });

  it('finds Polish letters in the extended file, without tearing marks from letters', () => {
    const { segments, missing } = fonts.set('regular', 'Łódź');
    expect(missing).toEqual([]);
    expect(segments.map(({ word }) => word.text).join('')).toBe('Łódź');
    expect(new Set(segments.map(({ font }) => font))).toEqual(
      new Set(['atkinson-400-latin', 'atkinson-400-latin-ext']),
    );
  });

  it.each([
    ['Киев', 'noto-sans-400-cyrillic'],
    ['Ελλάδα', 'noto-sans-400-greek'],
    ['שלום', 'noto-sans-hebrew-400-hebrew'],
    ['سلام', 'noto-sans-arabic-400-arabic'],
    ['☐', 'noto-sans-symbols-2-400-symbols'],
    ['✓', 'noto-sans-symbols-2-400-symbols'],
    ['≥', 'noto-sans-math-400-latin'],
    ['→', 'noto-sans-math-400-latin'],
  ])('sets %s in %s', (word, font) => {
    expect(fontsOf(word)).toEqual([font]);
  });

  it('takes bold fallbacks for the bold face', () => {
    expect(fonts.set('bold', 'Киев').segments[0]?.font).toBe('noto-sans-700-cyrillic');
  });

  it('names a character that no font has, and never shapes glyph 0', () => {
    const { segments, missing } = fonts.set('regular', 'a😀b');
    expect(missing).toEqual(['😀']);
    expect(segments.flatMap(({ word }) => word.glyphs)).not.toContain(0);
  });

  it('sets a non-breaking hyphen as the hyphen of the face', () => {
    const [segment] = fonts.set('regular', 'a\u2011b').segments;
    expect(segment?.font).toBe('atkinson-400-latin');
    expect(segment?.word.codePoints).toEqual([[0x61], [0x2d], [0x62]]);
  });

  it('shapes a no-break space as a space', () => {
    const plain = fonts.shape('atkinson-400-latin', ' ');
    const noBreak = fonts.shape('atkinson-400-latin', '\u00a0');
    expect(noBreak.glyphs).toEqual(plain.glyphs);
    expect(noBreak.codePoints).toEqual([[0x20]]);
  });

  it('gives the sum of advances as width, kerning included', () => {
    const word = fonts.shape('atkinson-400-latin', 'AVATAR');
    const own = word.glyphs.reduce((sum, glyph) => sum + fonts.advance('atkinson-400-latin', glyph), 0);
    expect(word.width).toBeCloseTo(word.advances.reduce((sum, advance) => sum + advance, 0));
    expect(word.width).toBeLessThan(own);
  });

  it('keeps every character of a word in its code points, ligatures and marks too', () => {
    for (const word of ['affluent', 'за́мок', 'Tiếng', 'שָׁלוֹם', 'السلام']) {
      const right = /[\u0590-\u06ff]/.test(word);
      const { segments } = fonts.set('regular', word, right ? 'rtl' : 'ltr');
      const found = segments.flatMap((segment) => segment.word.codePoints.flat());
      expect(String.fromCodePoint(...found.sort()).normalize('NFC')).toBe(
        String.fromCodePoint(...Array.from(word, (c) => c.codePointAt(0) ?? 0).sort()).normalize('NFC'),
      );
    }
  });

  it('joins Arabic letters', () => {
    const joined = fonts.shape('noto-sans-arabic-400-arabic', 'سلام', 'rtl');
    const apart = Array.from('سلام', (letter) => fonts.shape('noto-sans-arabic-400-arabic', letter, 'rtl').glyphs[0]);
    expect(joined.glyphs).not.toEqual(apart.reverse());
  });

  it('shapes a word as its own language writes it', () => {
    const glyphsOf = (language?: string) =>
      fonts.set('regular', 'şi', 'ltr', language).segments.flatMap(({ word }) => word.glyphs);
    expect(glyphsOf('ro')).not.toEqual(glyphsOf());
    expect(glyphsOf('de')).toEqual(glyphsOf());
  });

  it('gives fonts as bare sfnt, with a hash of the file', () => {
    const bytes = fonts.bytes('atkinson-400-latin');
    expect([...bytes.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(fonts.hash('atkinson-400-latin')).toMatch(/^[0-9a-f]{64}$/);
    expect(fonts.metrics('atkinson-400-latin')).toMatchObject({ unitsPerEm: 1000, capHeight: 668 });
  });

  it('takes shaped words from an earlier run, and gives the same table again', () => {
    const first = loadFonts(theme);
    for (const word of ['affluent', 'Łódź', ' ', 'за́мок']) first.set('regular', word);
    first.set('regular', 'שָׁלוֹם', 'rtl');
    const table = first.exportWords();
    const second = loadFonts(theme);
    second.importWords(() => JSON.parse(JSON.stringify(table)));
    for (const word of ['за́мок', ' ', 'Łódź', 'affluent']) second.set('regular', word);
    second.set('regular', 'שָׁלוֹם', 'rtl');
    expect(second.set('regular', 'affluent')).toEqual(first.set('regular', 'affluent'));
    expect(JSON.stringify(second.exportWords())).toBe(JSON.stringify(table));
    expect([first.shapedAnew() > 4, second.shapedAnew()]).toEqual([true, 0]);
  });

  it('takes nothing from a table of another version', () => {
    const table = {
      version: -1,
      fonts: { [fonts.hash('atkinson-400-latin')]: { ltr: [['x', [0], [1], 0, 0]], rtl: [] } },
    };
    const store = loadFonts(theme);
    store.importWords(() => table as never);
    expect(store.shape('atkinson-400-latin', 'x').glyphs).not.toEqual([0]);
  });
});

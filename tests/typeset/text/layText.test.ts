import { describe, expect, it } from 'vitest';
import { layText } from '../../../src/typeset/index.ts';
import { fonts, style, text, wordsOf } from '../helpers.ts';

const linesOf = (content: string, width: number) =>
  layText(text(content), width, fonts).lines.map((line) => wordsOf(line));

describe('lines', () => {
  it('are no wider than the measure, and not hyphenated', () => {
    const content = 'Safeguarding is everyone’s responsibility and each of us acts on what we see and hear.';
    const { lines } = layText(text(content), 120, fonts);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120.001);
    expect(lines.map(wordsOf).join('')).toBe(content);
  });

  it('end in a space glyph where words part, which takes no width', () => {
    const { lines } = layText(text('one two three four'), 60, fonts);
    const [first] = lines;
    expect(first && wordsOf(first).endsWith(' ')).toBe(true);
    expect(first?.pieces.at(-1)?.words.at(-1)?.text).toBe(' ');
    expect(first?.width).toBeCloseTo(first?.pieces[0]?.width ?? 0);
    const last = lines.at(-1);
    expect(last && wordsOf(last).endsWith(' ')).toBe(false);
  });

  it('end in a space before a hard break too', () => {
    expect(linesOf('one\ntwo\n\nthree', 200)).toEqual(['one ', 'two ', ' ', 'three']);
  });

  it('keep a compound whole where it fits, and part it after its own hyphen', () => {
    expect(linesOf('xxxx well-being', 62)).toEqual(['xxxx well-', 'being']);
    expect(linesOf('an e-mail', 38)).toEqual(['an ', 'e-mail']);
  });

  it('keep telephone numbers and dates whole', () => {
    for (const width of [100, 120, 140, 160]) {
      const all = linesOf('Ring CADS on 0344 800 8021 or 999, from 1 April 2024 on, at (01603) 495 449 too', width);
      expect(all.some((line) => line.includes('0344 800 8021'))).toBe(true);
      expect(all.some((line) => line.includes('1 April 2024'))).toBe(true);
      expect(all.some((line) => line.includes('(01603) 495 449'))).toBe(true);
    }
  });

  it('keep an extension with its number', () => {
    for (let width = 130; width < 260; width += 10)
      expect(linesOf('Please ring 0344 800 8020 ext. 123 today', width).join('\n')).toContain('8020 ext. 123');
  });

  it.each([
    '0800 0123 456',
    '+44 20 7946 0018',
    '+44 (0)20 7946 0018',
    '+44 7700 900123',
    '020 7946 0018',
    '01603 123456',
    '01603 123 456',
    '01603 12 34 56',
    '(01603) 123456',
    '07700 900 123',
    '0808 1000 900',
    '0800 1111',
  ])('keep %s whole at every measure', (number) => {
    const numberWidth = layText(text(`${number}, `), 1000, fonts).lines[0]?.width ?? 0;
    for (let width = Math.ceil(numberWidth); width < 2 * numberWidth + 60; width += 3)
      expect(linesOf(`Ring at once on ${number}, or 12 hours later`, width).some((line) => line.includes(number))).toBe(
        true,
      );
  });

  it('keep a number whole that a raised figure follows', () => {
    const box = text([{ text: 'Ring now 0344 800 8021' }, { text: '2', rise: 3 }, { text: ' again' }]);
    expect(layText(box, 110, fonts).lines.map(wordsOf)).toEqual(['Ring now ', '0344 800 80212 ', 'again']);
  });

  it('part behind a dash between Hebrew and other words', () => {
    expect(linesOf('סבתא – abcdefgh', 70)).toEqual(['סבתא – ', 'abcdefgh']);
  });

  it('part between ordinary figures', () => {
    for (const figures of ['12 345 678 90', '0.25 300 400 500', '2023 2024 2025 2026', '£0300 400 500 60'])
      expect(linesOf(figures, 40).length).toBeGreaterThan(1);
  });

  it('part between two numbers, and keep each whole', () => {
    for (const text of ['Ring 999 0344 800 8021', 'See page 000 0344 800 8021', '0344-800-8021 0344 800 8021'])
      expect(linesOf(text, 100).at(-1)).toBe('0344 800 8021');
  });

  it('keep no-break spaces and `together` whole', () => {
    const box = text([{ text: 'aaa bbb ' }, { text: 'ccc ddd', together: true }, { text: ' eee\u00a0fff ggg' }]);
    const all = layText(box, 75, fonts).lines.map(wordsOf);
    expect(all.some((line) => line.includes('ccc ddd'))).toBe(true);
    expect(all.some((line) => line.includes('eee\u00a0fff'))).toBe(true);
  });

  it('do not begin with a dash', () => {
    for (let width = 75; width < 160; width += 5)
      for (const line of linesOf('children – all of them – and young people', width))
        expect(line.startsWith('–')).toBe(false);
  });

  it('part an address only where it is wider than the measure, after its marks', () => {
    const address = 'https://www.norfolklscp.org.uk/people-working-with-children';
    const wide = layText(text(`See ${address}`), 400, fonts);
    expect(wide.parted).toEqual([]);
    expect(wide.lines.some((line) => wordsOf(line).includes(address))).toBe(true);
    const narrow = layText(text(address), 130, fonts);
    expect(narrow.parted).toEqual([address]);
    expect(narrow.lines.map(wordsOf).join('')).toBe(address);
    for (const line of narrow.lines.slice(0, -1)) expect(wordsOf(line)).toMatch(/[-/._?&=@]$/);
  });

  it('part a word that has no marks anywhere, between clusters', () => {
    const word = 'a\u0301'.repeat(40);
    const { lines, parted } = layText(text(word), 50, fonts);
    expect(parted).toEqual([word]);
    for (const line of lines) {
      expect(line.width).toBeLessThanOrEqual(50.001);
      expect(wordsOf(line)).toMatch(/^(a\u0301)+$/);
    }
  });

  it('avoid a last line of one word where no more lines are needed for it', () => {
    const content = 'The needs of the child come first in all that we do and say to them now';
    for (let width = 150; width < 320; width += 7) {
      const all = linesOf(content, width);
      if (all.length > 1) expect(all.at(-1)?.split(' ').length).toBeGreaterThan(1);
    }
  });

  it('are never more than it takes to fill each as far as it goes', () => {
    const words = 'Everyone who works with children takes part in safeguarding and in keeping them from harm'.split(
      ' ',
    );
    const widthOf = (content: string) => layText(text(content), 10_000, fonts).lines[0]?.width ?? 0;
    for (let width = 90; width < 300; width += 2) {
      let count = 1;
      let line = '';
      for (const word of words) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (widthOf(longer) > width) count++;
        line = widthOf(longer) > width ? word : longer;
      }
      expect(linesOf(words.join(' '), width).length, `${width} pt`).toBe(count);
    }
  });

  it('do not end in a word of one letter where it can stand with the next', () => {
    for (let width = 60; width < 200; width++) {
      const all = linesOf('If you think that a child is at risk and I can help with a plan of care', width);
      expect(all.slice(0, -1).filter((line) => / [aI] $/.test(line))).toEqual([]);
      expect(all.join('')).toBe('If you think that a child is at risk and I can help with a plan of care');
    }
  });

  it('end in a word of one letter where the next has no room beside it', () => {
    expect(linesOf('be a safeguarding', 74)).toEqual(['be a ', 'safeguarding']);
    expect(linesOf('Annex B holds', 45)).toEqual(['Annex B ', 'holds']);
  });

  it('sit in their leading as CSS sets them, whatever font a word falls back to', () => {
    const plain = layText(text('plain'), 200, fonts).lines[0];
    const mixed = layText(text('Киев → سلام'), 200, fonts).lines[0];
    expect(plain?.height).toBe(18);
    expect(plain?.baseline).toBeCloseTo((18 - 12 * 1.3) / 2 + 12 * 0.984);
    expect(mixed?.baseline).toBe(plain?.baseline);
  });

  it('are placed by their alignment', () => {
    const at = (align: 'left' | 'centre' | 'right') =>
      layText(text('word', { style: { ...style, align } }), 100, fonts).lines[0];
    const width = at('left')?.width ?? 0;
    expect(at('left')?.x).toBe(0);
    expect(at('centre')?.x).toBeCloseTo((100 - width) / 2);
    expect(at('right')?.x).toBeCloseTo(100 - width);
  });

  it('count tracking', () => {
    const tight = layText(text('word', { style: { ...style, track: -0.02 } }), 100, fonts).lines[0];
    const plain = layText(text('word'), 100, fonts).lines[0];
    expect(tight?.width).toBeCloseTo((plain?.width ?? 0) - 4 * 12 * 0.02);
    expect(tight?.pieces[0]?.track).toBe(-0.02);
  });

  it('keep room for page numbers, each in a piece of its own', () => {
    const box = text([{ text: 'see page ' }, { text: '000', page: { target: 'early-help' } }, { text: '.' }]);
    const [line] = layText(box, 200, fonts).lines;
    const piece = line?.pieces.find(({ page }) => page);
    expect(piece).toMatchObject({ text: '000', page: { target: 'early-help' } });
    expect(piece?.width).toBeCloseTo(fonts.shape('atkinson-400-latin', '000').width * 0.012);
  });

  it('never part a page number, however narrow the line', () => {
    const { lines } = layText(text([{ text: '000', page: { target: 'early-help' } }]), 5, fonts);
    expect(lines.map(wordsOf)).toEqual(['000']);
  });

  it('tell the characters that no font has', () => {
    expect(layText(text('a \u65e5 b'), 200, fonts).missing).toEqual(['\u65e5']);
  });

  it('carry drawings as pieces of their width', () => {
    const drawing = { width: 9, height: 9, shapes: [] };
    const [line] = layText(text([{ text: 'tick box', drawing }, { text: ' Label' }]), 200, fonts).lines;
    expect(line?.pieces[0]).toMatchObject({ drawing, width: 9, words: [], text: 'tick box' });
    expect(line?.pieces[1]?.x).toBe(9);
  });

  it('drop what directs and is not printed', () => {
    const { lines, missing } = layText(text('so\u00adft\u200b \u2066x\u2069\ufeff'), 200, fonts);
    expect(missing).toEqual([]);
    expect(lines.map(wordsOf).join('')).toBe('soft x');
  });

  it('join neighbouring words of one look in one piece', () => {
    const box = text([{ text: 'one ' }, { text: 'two ' }, { text: 'three', face: 'bold' }]);
    const [line] = layText(box, 300, fonts).lines;
    expect(line?.pieces.map((piece) => [piece.text, piece.font])).toEqual([
      ['one two ', 'atkinson-400-latin'],
      ['three', 'atkinson-700-latin'],
    ]);
  });

  it('take a Cyrillic sentence as one piece, spaces included, where the font has them', () => {
    const [line] = layText(text('привет добрый мир'), 300, fonts).lines;
    expect(line && wordsOf(line)).toBe('привет добрый мир');
    expect(line?.pieces.length).toBeLessThanOrEqual(5);
  });
});

describe('right-to-left text', () => {
  it('stands at the right, read in order and painted from the left', () => {
    const { lines } = layText(text('שלום עולם'), 200, fonts);
    const [piece] = lines[0]?.pieces ?? [];
    expect(lines[0]?.x).toBeCloseTo(200 - (lines[0]?.width ?? 0));
    expect(piece?.rightToLeft).toBe(true);
    expect(piece?.text).toBe('שלום עולם');
    expect(piece?.words.map((word) => word.text)).toEqual(['עולם', ' ', 'שלום']);
  });

  it('runs inside a left-to-right line as one stretch, turned as a whole', () => {
    const [line] = layText(text('He said שלום עולם to us'), 400, fonts).lines;
    expect(line && wordsOf(line)).toBe('He said שלום עולם to us');
    const places = line?.pieces.map(({ x }) => x) ?? [];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(line?.pieces.find(({ rightToLeft }) => rightToLeft)?.words.map(({ text: own }) => own)).toEqual([
      'עולם',
      ' ',
      'שלום',
    ]);
  });

  it('keeps numbers left to right', () => {
    const { lines } = layText(text('מספר 0344 800 8021 לעזרה', { direction: 'rtl' }), 400, fonts);
    const [first, number, last] = lines[0]?.pieces.filter(({ text: own }) => own.trim() !== '') ?? [];
    expect(number?.text).toBe('0344 800 8021');
    expect(number?.rightToLeft).toBeUndefined();
    expect((last?.x ?? 0) < (number?.x ?? 0) && (number?.x ?? 0) < (first?.x ?? 0)).toBe(true);
  });

  it('ends a sentence marked as of its language with its full stop, in a left-to-right line too', () => {
    const isStopFirst = (language: { language?: string }): boolean => {
      const runs = [{ text: 'Arabic: ' }, { text: 'رقم 0344 800 8020.', ...language }];
      const pieces = layText(text(runs), 400, fonts).lines[0]?.pieces ?? [];
      const placeOf = (part: string): number => pieces.find((piece) => piece.text.includes(part))?.x ?? Number.NaN;
      return placeOf('.') < placeOf('رقم');
    };
    expect(isStopFirst({ language: 'ar' })).toBe(true);
    expect(isStopFirst({})).toBe(false);
  });

  it('breaks from the right, and lets the space at the end hang out', () => {
    const { lines } = layText(text('السلام عليكم ورحمة الله وبركاته'), 90, fonts);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(wordsOf).join('')).toBe('السلام عليكم ورحمة الله وبركاته');
    for (const line of lines) {
      expect(line.width).toBeLessThanOrEqual(90.001);
      for (const piece of line.pieces)
        if (piece.text === ' ') expect(piece.x).toBeCloseTo(-piece.width);
        else expect(piece.x).toBeGreaterThanOrEqual(0);
    }
    expect(lines[0]?.pieces.at(-1)?.text).toBe(' ');
  });

  it('mirrors brackets', () => {
    const [line] = layText(text('(א)', { direction: 'rtl' }), 100, fonts).lines;
    const bracket = line?.pieces[0]?.words[0];
    expect(bracket?.glyphs).toEqual(fonts.shape('atkinson-400-latin', ')').glyphs);
  });
});

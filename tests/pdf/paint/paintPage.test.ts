import { describe, expect, it } from 'vitest';
import type { LaidBox } from '../../../src/document/laid.ts';
import { PressDefect, paintPage, paintRunningMatter } from '../../../src/pdf/index.ts';
import { element, flow, options, P, page, type TestBlock, text } from '../support/flow.ts';

const paint = (blocks: readonly TestBlock[], more = {}) => {
  const laid = flow(blocks);
  const [placed] = laid.pages;
  if (!placed) throw new Error('no page');
  return paintPage(placed, laid.blocks, { ...options, ...more });
};
const paragraph = (box: LaidBox): TestBlock => ({ elements: P, box });
const defects = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof PressDefect) return error.findings.map(({ rule, message }) => `${rule}: ${message}`);
    throw error;
  }
  return [];
};

describe('paintPage', () => {
  it('gives each piece’s text its own marked content, in reading order', () => {
    const record = paint([paragraph(text('One')), paragraph(text('Two'))]);
    expect(record.marks).toEqual([0, 0, 1, 0]);
    expect(record.blocks).toEqual([0, 1]);
    expect(record.stream.match(/BDC/g)).toHaveLength(2);
    expect(record.stream.match(/\bBT\b/g)).toHaveLength(1);
  });

  it('is the same for the same page', () => {
    const blocks = [paragraph(text('affluent flock')), paragraph(text('Same again'))];
    expect(paint(blocks)).toEqual(paint(blocks));
  });

  it('refuses text that belongs to no element, and says where it stands', () => {
    const box = text('Forgotten', -1, { position: { file: 'guide/04.md', line: 12, column: 3 } });
    expect(defects(() => paint([paragraph(box)]))).toEqual([
      'no-role: text without a role, and not declared decoration: “Forgotten”',
    ]);
    expect(() => paint([paragraph(box)])).toThrow('guide/04.md:12:3');
  });

  it('paints declared decoration as an artifact', () => {
    const record = paint([paragraph(text('Ornament', -1, { artifact: 'Layout' }))]);
    expect(record.marks).toEqual([]);
    expect(record.stream).toContain('/Artifact<</Type/Layout>>BDC');
  });

  it('sets no overprint on the screen', () => {
    const box = { ...text('Words'), ground: 'tint', rules: { bottom: { weight: 1, colour: 'ink' } } };
    expect(paint([paragraph(box)]).resources).toEqual([]);
    expect(paint([paragraph(box)], { ink: 'print', tags: false }).resources).not.toEqual([]);
  });

  it('refuses a colour that the theme does not have', () => {
    const box = text([{ text: 'Loud', colour: 'crimson' }]);
    expect(defects(() => paint([paragraph({ ...box, ground: 'mauve' })]))).toEqual([
      'unknown-colour: the theme has no colour “mauve”',
      'unknown-colour: the theme has no colour “crimson”',
    ]);
  });

  it('refuses the glyph that stands for a missing character', () => {
    const box = text('abc');
    const lines = box.lines.map((line) => ({
      ...line,
      pieces: line.pieces.map((piece) => ({
        ...piece,
        words: piece.words.map((word) => ({ ...word, glyphs: word.glyphs.map(() => 0) })),
      })),
    }));
    expect(defects(() => paint([paragraph({ ...box, lines })]))[0]).toMatch(/^no-glyph: /);
  });

  it('paints grounds under the text and rules over it, both as artifacts', () => {
    const box = { ...text('Words'), ground: 'tint', rules: { bottom: { weight: 1, colour: 'sea' } } };
    const { stream } = paint([paragraph(box)]);
    const ground = stream.indexOf('re f');
    const words = stream.indexOf('TJ');
    const rule = stream.indexOf('l S');
    expect(ground).toBeGreaterThan(0);
    expect(words).toBeGreaterThan(ground);
    expect(rule).toBeGreaterThan(words);
    expect(stream.match(/\/Artifact<<\/Type\/Layout>>BDC/g)).toHaveLength(2);
  });

  it('paints a ground that reaches the trim out to the bleed', () => {
    const box = { ...text('Words'), ground: 'tint', outset: { top: 0, right: 40, bottom: 0, left: 40 } };
    expect(paint([paragraph(box)]).stream).toMatch(/-8\.5 40 437 [\d.]+ re f/);
  });

  it('does not paint white paper, and paints a coloured page out to the bleed', () => {
    expect(paint([paragraph(text('Words'))]).stream).not.toContain('re f');
    const [placed] = flow([paragraph(text('Words'))], [], { ...page, ground: 'tint' }).pages;
    expect(placed && paintPage(placed, [P], options).stream).toContain('-8.5 -8.5 437 612 re f');
  });

  it('sets dashes, and outlines with round corners', () => {
    const outline = { stroke: { weight: 1, colour: 'sea', dash: [2, 3] }, radius: 6 };
    const { stream } = paint([paragraph({ ...text('Words'), outline })]);
    expect(stream).toContain('[2 3] 0 d');
    expect(stream).toMatch(/ c [\s\S]* h S/);
  });

  it('lifts a raised mark and spaces tracked letters', () => {
    const box = text([{ text: 'a' }, { text: '1', rise: 4 }, { text: ' b' }]);
    const { stream } = paint([paragraph(box)]);
    expect(stream).toContain('4 Ts');
    expect(stream.indexOf('0 Ts')).toBeGreaterThan(stream.indexOf('4 Ts'));
    const tracked = {
      ...box,
      lines: box.lines.map((line) => ({ ...line, pieces: line.pieces.map((piece) => ({ ...piece, track: -0.02 })) })),
    };
    expect(paint([paragraph(tracked)]).stream).toContain('-0.24 Tc');
  });

  it('underlines and strikes', () => {
    const { stream } = paint([
      paragraph(
        text([
          { text: 'in ', underline: true },
          { text: 'out', strike: true },
        ]),
      ),
    ]);
    expect(stream.match(/ l S/g)).toHaveLength(2);
  });

  it('puts a page number in, and moves up what follows', () => {
    const box = text([{ text: 'See page ' }, { text: '000', page: { target: 'x' } }, { text: ', or not.' }]);
    const xs = (stream: string) => [...stream.matchAll(/1 0 0 -1 ([\d.]+) [\d.]+ Tm/g)].map(([, x]) => Number(x));
    const narrow = xs(paint([paragraph(box)], { pageNumber: () => '7' }).stream);
    const wide = xs(paint([paragraph(box)], { pageNumber: () => '000' }).stream);
    expect(narrow[1]).toBe(wide[1]);
    expect(narrow[2]).toBeLessThan((wide[2] ?? 0) - 10);
  });

  it('keeps a page number that stands at the right at the right', () => {
    const box = text([{ text: '000', page: { target: 'x' } }]);
    const [line] = box.lines;
    if (!line) throw new Error('no line');
    const right = { ...box, lines: [{ ...line, x: box.width - line.width }] };
    const end = (number: string) => {
      const { stream, glyphs } = paint([paragraph(right)], { pageNumber: () => number });
      expect(Object.keys(glyphs)).toEqual(['atkinson-400']);
      return Number(/1 0 0 -1 ([\d.]+)/.exec(stream)?.[1]) + options.fonts.shape('atkinson-400', number).width * 0.012;
    };
    expect(end('7')).toBeCloseTo(end('000'), 1);
  });

  it('gathers the areas of a link line by line', () => {
    const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const words = 'a long link that goes on and on until it has to be broken over more than one line of the page';
    const box = text([{ text: words, link: 'https://example.org', linkTitle: 'Example', element: 1 }]);
    const { links } = paint([{ elements, box }]);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({ piece: 0, element: 1, href: 'https://example.org', title: 'Example' });
    expect(links[0]?.areas).toHaveLength(2);
  });

  it('gathers the words of a link that runs from right to left', () => {
    const elements = [element({ type: 'P' }), element({ type: 'Link' }, 0, true)];
    const look = { link: '#there', linkTitle: 'family', element: 1 };
    const box = text([
      { text: 'שלום ', ...look },
      { text: 'משפחה', face: 'bold', ...look },
    ]);
    const pieces = box.lines[0]?.pieces ?? [];
    const left = Math.min(...pieces.map(({ x }) => x));
    const right = Math.max(...pieces.map(({ x, width }) => x + width));
    const [area, ...more] = paint([{ elements, box }]).links[0]?.areas ?? [];
    expect(more).toEqual([]);
    expect((area?.[2] ?? 0) - (area?.[0] ?? 0)).toBeCloseTo(right - left, 1);
  });

  it('reads a drawing on the line as its text', () => {
    const drawing = {
      width: 8,
      height: 8,
      shapes: [{ path: 'M0 0 L8 0 L8 8 L0 8 Z', stroke: { weight: 1, colour: 'ink' } }],
    };
    const { stream, marks } = paint([paragraph(text([{ text: 'not ticked', drawing }, { text: ' Consent' }]))]);
    expect(stream).toContain('/P<</MCID 0/ActualText(not ticked)>>BDC');
    expect(marks).toEqual([0, 0, 0, 0]);
    const before = stream.slice(0, stream.indexOf('/MCID 0'));
    expect((before.match(/\bBT\b/g) ?? []).length).toBe((before.match(/\bET\b/g) ?? []).length);
  });

  it('makes a drawing with a role the content of its figure, with its box', () => {
    const drawing = { width: 20, height: 10, shapes: [{ path: 'M0 0 L20 10', stroke: { weight: 1, colour: 'ink' } }] };
    const box: LaidBox = { kind: 'art', x: 0, y: 0, width: 20, height: 10, drawing, element: 0 };
    const figure = [element({ type: 'Figure', alternative: 'A line' })];
    expect(paint([{ elements: figure, box }]).figures).toEqual([{ piece: 0, element: 0, box: [40, 40, 60, 50] }]);
    expect(paint([{ elements: figure, box: { ...box, element: -1 } }]).marks).toEqual([]);
    expect(defects(() => paint([{ elements: [element({ type: 'Figure' })], box }]))[0]).toMatch(/^alternative-text/);
  });

  it('names a picture by its hash', () => {
    const box: LaidBox = { kind: 'picture', x: 0, y: 0, width: 20, height: 10, hash: 'abc123', element: 0 };
    const record = paint([{ elements: [element({ type: 'Figure', alternative: 'A house' })], box }]);
    expect(record.resources).toEqual([{ kind: 'picture', name: 'Pabc123', hash: 'abc123' }]);
    expect(record.stream).toContain('q 20 0 0 -10 40 50 cm /Pabc123 Do Q');
  });

  it('sets overprint again for the black text after a drawing on the line', () => {
    const drawing = { width: 8, height: 8, shapes: [{ path: 'M0 0 L8 8', stroke: { weight: 1, colour: 'ink' } }] };
    const { stream } = paint([paragraph(text([{ text: 'Before ' }, { text: 'sign', drawing }, { text: ' after' }]))], {
      ink: 'print',
      tags: false,
    });
    expect(stream.slice(stream.lastIndexOf('BT'))).toMatch(/^BT\n\/Gover gs\n0 0 0 1 k/);
  });

  it('paints print in CMYK, black text over what lies under it, without marks', () => {
    const box = { ...text([{ text: 'Black ' }, { text: 'blue', colour: 'sea' }]), ground: 'tint' };
    const { stream, marks, resources } = paint([paragraph(box)], { ink: 'print', tags: false });
    expect(stream).not.toMatch(/ (?:rg|RG)\b/);
    expect(stream).toContain('0.1 0.04 0 0 k');
    expect(stream).toMatch(/\/Gover gs\n0 0 0 1 k[\s\S]*\/Gknock gs\n1 0\.4 0\.2 0\.3 k/);
    expect(stream).not.toContain('BDC');
    expect(marks).toEqual([]);
    expect(resources.map(({ name }) => name)).toEqual(['Gknock', 'Gover']);
  });

  it('paints running matter as artifacts of pagination', () => {
    const record = paintRunningMatter([{ box: text('12', -1), x: 40, y: 560 }], page, 'Footer', options);
    expect(record.stream).toContain('/Artifact<</Type/Pagination/Subtype/Footer>>BDC');
    expect(record.marks).toEqual([]);
  });

  it('does not let a dashed rule dash what is painted over it', () => {
    const dashed = { ...text('Words'), rules: { bottom: { weight: 1, colour: 'sea', dash: [4, 2] } } };
    const drawing = {
      width: 9,
      height: 9,
      shapes: [{ path: 'M0 0L9 9', stroke: { weight: 1, colour: 'ink', dash: [1] } }],
    };
    const figure = { kind: 'art', x: 0, y: 0, width: 9, height: 9, drawing, element: 0 } as const;
    const elements = [element({ type: 'Figure', alternative: 'A line' })];
    const { stream } = paint([paragraph(dashed), { elements, box: figure }, { elements, box: figure }]);
    let dash = '[]';
    const saved: string[] = [];
    for (const line of stream.split('\n')) {
      if (line === 'q') saved.push(dash);
      if (line === 'Q') dash = saved.pop() ?? '';
      if (line.includes('/Figure')) expect(dash).toBe('[]');
      dash = /(\[[^\]]*\]) 0 d/.exec(line)?.[1] ?? dash;
    }
    expect(saved).toEqual([]);
  });

  it('prints black rules over what lies under them, coloured ones not', () => {
    const rules = { top: { weight: 1, colour: 'ink' }, bottom: { weight: 1, colour: 'sea' } };
    const { stream } = paint([paragraph({ ...text('Words'), rules })], { ink: 'print', tags: false });
    expect(stream).toMatch(/\/GknockOver gs\n0 0 0 1 K[^\n]*\n[^\n]* l S\n\/Gknock gs\n1 0.4/);
  });

  it('says which plate was not laid', () => {
    const box: LaidBox = { kind: 'slot', x: 0, y: 0, width: 20, height: 10, plate: 'k', element: 0 };
    expect(defects(() => paint([{ elements: P, box }]))).toEqual(['plate: the plate k was not laid']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Run, TextStyle } from '../../src/document/boxes.ts';
import type { PlacedPage, ShapedWord } from '../../src/document/laid.ts';
import { layFlow, layText } from '../../src/typeset/index.ts';
import { flowOf, fonts, linesOf, pageOf, readAll, stack, text, wordsOf } from './helpers.ts';

const WORDS = [
  'child',
  'safeguarding',
  'well-being',
  '0344 800 8021',
  '1 April 2024',
  'Łódź',
  'привет',
  'Ελλάδα',
  'שלום',
  'السلام',
  'e\u0301',
  '→',
  '☐',
  '≥',
  'https://www.norfolklscp.org.uk/a?b=c',
  'Donaudampfschifffahrtsgesellschaft',
  '–',
  '(a)',
  'no\u00a0break',
  'x',
  'so\u00adft',
  'a\nb',
  '½',
];
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 0, maxLength: 25 }).map((list) => list.join(' '));
const run = fc.record({
  text: words,
  face: fc.constantFrom('regular', 'bold'),
  together: fc.boolean(),
}) satisfies fc.Arbitrary<Run>;
const runs = fc.array(run, { minLength: 1, maxLength: 4 });
const size = fc.integer({ min: 12, max: 60 });
const width = fc.integer({ min: 40, max: 500 });

const styleOf = (points: number): TextStyle => ({
  face: 'regular',
  size: points,
  leading: points * 1.5,
  colour: 'ink',
});
/** What must come out: no white space, no soft hyphens. */
const bare = (content: string): string => content.replace(/[\s\u00ad]/g, '');
const painted = (shaped: readonly ShapedWord[]): string =>
  String.fromCodePoint(...shaped.flatMap(({ codePoints }) => codePoints.flat()));
/** Letter by letter; signs that are mirrored among right-to-left words stand for one another. */
const sorted = (content: string): string =>
  [...bare(content.normalize('NFD')).replace(/[≥≤]/g, '≥').replace(/[()]/g, '(')].sort().join('');

describe('no character is lost', () => {
  it('from runs to lines, at any size and width', () => {
    fc.assert(
      fc.property(runs, size, width, (own, points, measure) => {
        const { lines, missing } = layText(text(own, { style: styleOf(points) }), measure, fonts);
        const source = own.map((one) => one.text).join('');
        expect(missing).toEqual([]);
        expect(bare(lines.map(wordsOf).join(''))).toBe(bare(source));
        const shaped = lines.flatMap((line) => line.pieces.flatMap((piece) => piece.words));
        expect(sorted(painted(shaped))).toBe(sorted(source));
        for (const line of lines) {
          const oneCluster = bare(wordsOf(line)).length <= 2;
          if (!oneCluster) expect(line.width).toBeLessThanOrEqual(measure + 0.01);
        }
        // Words that the source parts are parted on the page: by a space glyph, not by the line's end alone.
        const spaced = lines.map(wordsOf).join('').split(/\s+/).filter(Boolean).join(' ');
        expect(spaced.replace(/\u00a0/g, ' ')).toBe(
          source
            .replace(/\u00ad/g, '')
            .split(/\s+/)
            .filter(Boolean)
            .join(' '),
        );
      }),
      { numRuns: 150 },
    );
  });

  const block: fc.Arbitrary<Box> = fc.letrec<{ box: Box }>((tie) => ({
    box: fc.oneof(
      { maxDepth: 3 },
      fc.record({
        kind: fc.constant('text' as const),
        runs,
        style: fc.constant(styleOf(12)),
        whole: fc.constant(true as const),
        ahead: fc.constantFrom(0, 40),
      }),
      fc.array(tie('box'), { maxLength: 4 }).map((items): Box => stack(items, { gap: 9 })),
      fc
        .array(tie('box'), { minLength: 1, maxLength: 3 })
        .map((cells): Box => ({ kind: 'row', gap: 6, cells: cells.map((box) => ({ width: 'rest', box })) })),
      fc
        .array(fc.tuple(tie('box'), tie('box')), { minLength: 1, maxLength: 4 })
        .chain((rows) => fc.nat({ max: 2 }).map((head) => ({ rows, head })))
        .map(
          ({ rows, head }): Box => ({
            kind: 'table',
            role: { type: 'Table' },
            shares: [1, 2],
            head,
            columnGap: 4,
            rows: rows.map((cells) => ({
              role: { type: 'TR' },
              cells: cells.map((box, column) => ({ column, columnSpan: 1, rowSpan: 1, box })),
            })),
          }),
        ),
      fc.array(tie('box'), { minLength: 2, maxLength: 4 }).map(
        ([first, ...others]): Box => ({
          kind: 'table',
          role: { type: 'Table' },
          shares: [1, 1],
          head: 0,
          columnGap: 4,
          rows: others.map((box, index) => ({
            role: { type: 'TR' },
            ground: 'tint',
            cells: [
              ...(first && index === 0 ? [{ column: 0, columnSpan: 1, rowSpan: others.length, box: first }] : []),
              { column: 1, columnSpan: 1, rowSpan: 1, box },
            ],
          })),
        }),
      ),
      tie('box').map((box): Box => ({ ...box, breakBefore: 'page' })),
      tie('box').map(
        (box): Box => ({ ...box, padding: { top: 5, right: 5, bottom: 5, left: 5 }, ground: 'tint', whole: true }),
      ),
    ),
  })).box;

  const sourceOf = (box: Box): string => {
    switch (box.kind) {
      case 'text':
        return box.runs.map((own) => own.text).join('');
      case 'stack':
        return box.items.map(sourceOf).join('');
      case 'row':
        return box.cells.map((cell) => sourceOf(cell.box)).join('');
      case 'table':
        return box.rows.flatMap((row) => row.cells.map((cell) => sourceOf(cell.box))).join('');
      default:
        return '';
    }
  };
  const countOf = (content: string): string => [...bare(content)].sort().join('');
  const bottoms = (pages: readonly PlacedPage[]): number[] =>
    pages.flatMap((page) => (page.kind === 'flow' ? page.pieces.map(({ y, box }) => y + box.height) : []));

  it('from boxes to pages, whatever is nested in what', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 120, max: 400 }),
        (boxes, high) => {
          const { pages, findings } = layFlow(flowOf(boxes, 12), pageOf(240, high), { fonts });
          expect(countOf(readAll(pages))).toBe(countOf(boxes.map(sourceOf).join('')));
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
          for (const bottom of bottoms(pages)) expect(bottom).toBeLessThanOrEqual(20 + high + 0.05);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in a paragraph of 50,000 words and a word of 10,000 letters', () => {
    const long = Array.from({ length: 50_000 }, (_, index) => WORDS[index % 4] ?? '').join(' ');
    const word10k = 'a'.repeat(10_000);
    const { pages, findings } = layFlow(flowOf([text(long), text(word10k)]), pageOf(300, 700), { fonts });
    expect(bare(readAll(pages))).toBe(bare(long + word10k));
    expect(findings.map(({ rule }) => rule)).toEqual(['long-word']);
  });

  it('in 10,000 headings', () => {
    const headings = Array.from({ length: 10_000 }, (_, index) =>
      text(`Heading ${index}`, { ahead: 36, whole: true, role: { type: 'H2' } }),
    );
    const inStack = layFlow(flowOf([stack(headings)]), pageOf(300, 700), { fonts });
    const inFlow = layFlow(flowOf(headings), pageOf(300, 700), { fonts });
    for (const { pages } of [inStack, inFlow]) expect(pages.flatMap((page) => linesOfPage(page)).length).toBe(10_000);
  });

  it('in lists nested 200 deep', () => {
    let list: Box = text('innermost safeguarding');
    for (let depth = 0; depth < 200; depth++) {
      const item: Box = {
        kind: 'row',
        gap: 0,
        whole: true,
        role: { type: 'LI' },
        cells: [
          { width: 18, box: text('•', { role: { type: 'Lbl' } }) },
          { width: 'rest', box: stack([text(`item ${depth} of the list`), list], { role: { type: 'LBody' }, gap: 6 }) },
        ],
      };
      list = stack([item], { role: { type: 'L' } });
    }
    const { pages, findings } = layFlow(flowOf([list]), pageOf(346, 700), { fonts });
    const all = readAll(pages);
    expect(all).toContain('innermost safeguarding');
    expect(all.match(/•/g)?.length).toBe(200);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const linesOfPage = (page: PlacedPage) => (page.kind === 'flow' ? page.pieces.flatMap(({ box }) => linesOf(box)) : []);

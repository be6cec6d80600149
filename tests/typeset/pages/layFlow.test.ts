import { describe, expect, it } from 'vitest';
import type { Box, SlotBox, TableBox } from '../../../src/document/boxes.ts';
import type { LaidBox, PlacedPage } from '../../../src/document/laid.ts';
import { firstBaseline } from '../../../src/typeset/blocks/firstBaseline.ts';
import { layFlow, slotKey } from '../../../src/typeset/index.ts';
import {
  edges,
  flowOf,
  fonts,
  layOn,
  lines,
  pageLines,
  pageOf,
  readAll,
  rulesOf,
  stack,
  text,
  textsOf,
} from '../helpers.ts';

/** Lines on each page. */
const counts = (pages: readonly PlacedPage[]) => pages.map((page) => pageLines(page).length);
const LINE = 18;
const STROKE = { weight: 1, colour: 'ink' };
/** All boxes of the pages, the outer before the inner. */
const boxesOf = (pages: readonly PlacedPage[]): readonly LaidBox[] => {
  const inside = (box: LaidBox): readonly LaidBox[] => [
    box,
    ...(box.kind === 'group' ? box.items.flatMap(inside) : []),
  ];
  return pages.flatMap((page) => (page.kind === 'flow' ? page.pieces.flatMap(({ box }) => inside(box)) : []));
};

describe('breaks between blocks', () => {
  it('leave no gap at the head of a page', () => {
    const { pages } = layOn([lines(3), lines(3)], 200, LINE * 4, 24);
    expect(pages.length).toBe(2);
    const tops = pages.map((page) => (page.kind === 'flow' ? page.pieces[0]?.y : -1));
    expect(tops).toEqual([20, 20]);
  });

  it('leave two lines at least on either side', () => {
    expect(counts(layOn([lines(4), lines(3)], 200, LINE * 5).pages)).toEqual([4, 3]);
    expect(counts(layOn([lines(3), lines(4)], 200, LINE * 6).pages)).toEqual([5, 2]);
    expect(counts(layOn([lines(9, { orphans: 3 })], 200, LINE * 7).pages)).toEqual([6, 3]);
  });

  it('keep a heading with what follows, and a chain of headings', () => {
    const heading = (words: string) => text(words, { role: { type: 'H2' }, ahead: LINE * 2, whole: true });
    const { pages } = layOn([lines(6), heading('H2'), heading('H3'), lines(4)], 200, LINE * 9);
    expect(pages.map(pageLines)).toEqual([
      ['line 1', 'line 2', 'line 3', 'line 4', 'line 5', 'line 6'],
      ['H2', 'H3', 'line 1', 'line 2', 'line 3', 'line 4'],
    ]);
  });

  it('part a paragraph that has to go on with what it opens, so that its first lines fill the page', () => {
    const opening = (count: number) => lines(count, { ahead: LINE });
    const item = lines(2, { whole: true });
    expect(counts(layOn([lines(4), opening(4), item], 200, LINE * 9).pages)).toEqual([6, 4]);
    expect(counts(layOn([lines(4), opening(3), item], 200, LINE * 8).pages)).toEqual([4, 5]);
    const heading = text('Heading', { ahead: LINE * 3, whole: true });
    expect(counts(layOn([lines(3), heading, opening(4), item], 200, LINE * 9).pages)).toEqual([3, 7]);
  });

  it('keep a heading that ends a nested stack with the block after it', () => {
    const heading = stack([lines(1), text('Heading', { ahead: LINE * 2 })]);
    const { pages } = layOn([lines(2), heading, lines(3, { whole: true })], 200, LINE * 6);
    expect(counts(pages)).toEqual([2, 5]);
  });

  it('keep whole what fits on a page, and part what does not', () => {
    expect(counts(layOn([lines(3), lines(6, { whole: true })], 200, LINE * 8).pages)).toEqual([3, 6]);
    const long = layOn([lines(3), lines(12, { whole: true })], 200, LINE * 8);
    expect(counts(long.pages)).toEqual([8, 7]);
    expect(long.findings).toEqual([]);
  });

  it('do not leave a heading alone on a page before a block as high as the page', () => {
    const heading = text('Heading', { ahead: LINE * 2 });
    const { pages } = layOn([heading, lines(8, { whole: true })], 200, LINE * 8);
    expect(counts(pages)).toEqual([7, 2]);
  });

  it('are forced where a box asks for a new page, also inside a stack', () => {
    expect(counts(layOn([lines(1), lines(2, { breakBefore: 'page' })], 200, 400).pages)).toEqual([1, 2]);
    const nested = stack([lines(1), stack([lines(2, { breakBefore: 'page' })])]);
    expect(counts(layOn([nested], 200, 400).pages)).toEqual([1, 2]);
    expect(counts(layOn([lines(2, { breakBefore: 'page' })], 200, 400).pages)).toEqual([2]);
  });

  it('lose nothing of a row in which one cell does not fit beside the others', () => {
    const art: Box = { kind: 'art', drawing: { width: 50, height: 60, shapes: [] } };
    const cells = [
      { width: 60, box: art },
      { width: 'rest' as const, box: lines(6) },
    ];
    const heading = text('Heading', { ahead: LINE * 2, whole: true });
    const { pages, findings } = layOn([heading, { kind: 'row', gap: 0, cells }], 200, LINE * 4);
    expect(findings).toEqual([]);
    expect(pages.flatMap(pageLines).filter((line) => line.startsWith('line')).length).toBe(6);
    expect(boxesOf(pages).filter(({ kind }) => kind === 'art').length).toBe(1);
  });

  it('leave cells that share a baseline on it', () => {
    const large = text('Large', { style: { face: 'regular', size: 24, leading: 36, colour: 'ink' } });
    const cells = [
      { width: 80, box: large, align: 'baseline' as const },
      { width: 'rest' as const, box: lines(6), align: 'baseline' as const },
    ];
    const { pages } = layOn([{ kind: 'row', gap: 0, cells }], 200, LINE * 4);
    const row = pages[0]?.kind === 'flow' ? pages[0].pieces[0]?.box : undefined;
    const [one, other] = row?.kind === 'group' ? row.items.map((cell) => cell.y + (firstBaseline(cell) ?? 0)) : [];
    expect(one).toBeGreaterThan(0);
    expect(one).toBeCloseTo(other ?? 0);
    expect((row?.height ?? 0) <= LINE * 4).toBe(true);
  });

  it('do not cut room to write in short while the next page has more of it', () => {
    const room = stack([text('Write here')], { minHeight: LINE * 4, outline: { stroke: STROKE, radius: 0 } });
    const { pages } = layOn([lines(3), room], 200, LINE * 6);
    expect(counts(pages)).toEqual([3, 1]);
    expect(pages[1]?.kind === 'flow' && pages[1].pieces[0]?.box.height).toBe(LINE * 4);
  });

  it('are not forced by a cell, which would part what stands beside it', () => {
    const cells = [
      { width: 60, box: lines(1) },
      { width: 'rest' as const, box: stack([lines(1), lines(1, { breakBefore: 'page' })]) },
    ];
    expect(counts(layOn([{ kind: 'row', gap: 0, cells }], 200, 400).pages)).toEqual([3]);
  });

  it('go through rows side by side', () => {
    const row: Box = {
      kind: 'row',
      gap: 0,
      cells: [
        { width: 40, box: text('Label', { ground: 'tint' }) },
        { width: 'rest', box: lines(6) },
      ],
    };
    const { pages } = layOn([row], 200, LINE * 4);
    expect(pages.map(pageLines)).toEqual([
      ['Label', 'line 1', 'line 2', 'line 3', 'line 4'],
      ['line 5', 'line 6'],
    ]);
  });
});

describe('a parted box', () => {
  const rules = {
    top: { weight: 1, colour: 'ink' },
    bottom: { weight: 2, colour: 'ink' },
    left: { weight: 3, colour: 'ink' },
  };

  it('has its ground and side rules on both parts, the upper rule on the first, the lower on the last', () => {
    const box = { ...lines(8), ground: 'tint', padding: edges(9), rules };
    const { pages } = layOn([box], 200, LINE * 6);
    const parts = pages.map((page) => (page.kind === 'flow' ? page.pieces[0]?.box : undefined));
    expect(parts.map((part) => part?.ground)).toEqual(['tint', 'tint']);
    expect(parts.map((part) => Object.keys(part?.rules ?? {}).sort())).toEqual([
      ['left', 'top'],
      ['bottom', 'left'],
    ]);
    expect(parts.map((part) => part?.height)).toEqual([5 * LINE + 18, 3 * LINE + 18]);
    expect(counts(pages)).toEqual([5, 3]);
  });

  it('keeps its elements, and is named once', () => {
    const box = lines(8, { role: { type: 'P' }, anchors: ['here'], bookmark: { level: 1, title: 'Here' } });
    const { pages, blocks, anchors, bookmarks } = layOn([lines(2), box], 200, LINE * 6);
    expect(blocks[1]?.length).toBe(1);
    const pieces = pages.flatMap((page) => (page.kind === 'flow' ? page.pieces : []));
    expect(pieces.map(({ block }) => block)).toEqual([0, 1, 1]);
    for (const piece of pieces) for (const own of textsOf(piece.box)) expect(own.lines[0]?.pieces[0]?.element).toBe(0);
    expect(anchors).toEqual({ here: { page: 0, y: 20 + 2 * LINE } });
    expect(bookmarks).toEqual([{ level: 1, title: 'Here', page: 0, y: 20 + 2 * LINE }]);
  });
  it('a name that every object of JavaScript has is a name', () => {
    const { anchors } = layOn([lines(2, { role: { type: 'P' }, anchors: ['constructor'] })], 200, LINE * 6);
    expect(Object.keys(anchors)).toEqual(['constructor']);
  });
});

const cellsOf = (row: readonly Box[], type: 'TD' | 'TH' = 'TD') =>
  row.map((box, column) => ({ column, columnSpan: 1, rowSpan: 1, box: { ...box, role: { type } } }));
const table = (head: readonly Box[], rows: readonly (readonly Box[])[], extra: Partial<TableBox> = {}): TableBox => ({
  kind: 'table',
  role: { type: 'Table' },
  shares: head.map(() => 1),
  head: 1,
  columnGap: 0,
  rows: [
    { role: { type: 'TR' }, cells: cellsOf(head, 'TH') },
    ...rows.map((row) => ({ role: { type: 'TR' as const }, cells: cellsOf(row) })),
  ],
  ...extra,
});
const artifacts = (box: LaidBox): number =>
  (box.artifact === 'Pagination' ? 1 : 0) +
  (box.kind === 'group' ? box.items.reduce((sum, item) => sum + artifacts(item), 0) : 0);
const repeatedHeads = (pages: readonly PlacedPage[]) =>
  pages.map((page) => (page.kind === 'flow' ? page.pieces.reduce((sum, { box }) => sum + artifacts(box), 0) : 0));

describe('tables', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => [text(`row ${index + 1}`), text('words')]);

  it('repeat their heads as artifacts', () => {
    const { pages } = layOn([table([text('Head'), text('Signs')], rows(7))], 200, LINE * 5);
    expect(repeatedHeads(pages)).toEqual([0, 1]);
    expect(pages.map(pageLines).map((page) => page.filter((line) => line.startsWith('row')).length)).toEqual([4, 3]);
    expect(readAll(pages).match(/Head/g)?.length).toBe(1);
  });

  it('leave no low row alone after a page break', () => {
    const { pages } = layOn([table([text('Head'), text('Signs')], rows(8))], 200, LINE * 8);
    expect(pages.map(pageLines).map((page) => page.filter((line) => line.startsWith('row')).length)).toEqual([6, 2]);
  });

  it('hold a cell that spans more rows than there are', () => {
    const spanning: TableBox = {
      ...table([text('a'), text('b')], []),
      head: 0,
      rows: [0, 1].map((row) => ({
        role: { type: 'TR' as const },
        cells: [
          ...(row === 0 ? [{ column: 0, columnSpan: 1, rowSpan: 9, box: lines(6) }] : []),
          { column: 1, columnSpan: 1, rowSpan: 1, box: text(`row ${row}`) },
        ],
      })),
    };
    const { pages, findings } = layOn([spanning], 200, LINE * 10);
    expect(findings).toEqual([]);
    expect(pages[0]?.kind === 'flow' && pages[0].pieces[0]?.box.height).toBe(6 * LINE);
  });

  it('drop heads that would take more than a third of the page', () => {
    const { pages } = layOn([table([lines(3), text('Signs')], rows(7))], 200, LINE * 5);
    expect(repeatedHeads(pages).every((count) => count === 0)).toBe(true);
    expect(readAll(pages)).toContain('row 7');
  });

  it('name what stands in their heads once, however often these are repeated', () => {
    const head = stack([text('Head', { anchors: ['head'], bookmark: { level: 1, title: 'Head' } })]);
    const { pages, anchors, bookmarks } = layOn([table([head, text('Signs')], rows(7))], 200, LINE * 5);
    expect(repeatedHeads(pages)).toEqual([0, 1]);
    expect(anchors).toEqual({ head: { page: 0, y: 20 } });
    expect(bookmarks.map(({ page }) => page)).toEqual([0]);
  });

  it('drop heads where what cannot be parted has no room under them', () => {
    const art: Box = { kind: 'art', drawing: { width: 50, height: LINE * 2.5, shapes: [] } };
    const { pages, findings } = layOn(
      [
        table(
          [text('Head'), text('Signs')],
          [1, 2, 3].map(() => [art, art]),
        ),
      ],
      200,
      LINE * 3,
    );
    expect(findings).toEqual([]);
    expect(repeatedHeads(pages).every((count) => count === 0)).toBe(true);
    expect(boxesOf(pages).filter(({ kind }) => kind === 'art').length).toBe(6);
  });

  it('never leave heads alone at the foot of a page', () => {
    const { pages } = layOn([lines(4), table([text('Head'), text('Signs')], rows(2))], 200, LINE * 5);
    expect(pages.map((page) => pageLines(page)[0])).toEqual(['line 1', 'Head']);
  });

  it('keep rows whole, and part one that is higher than the page, losing nothing', () => {
    const whole = layOn(
      [
        table(
          [text('Head'), text('x')],
          [
            [lines(2), text('a')],
            [lines(2), text('b')],
          ],
        ),
      ],
      200,
      LINE * 4,
    );
    expect(counts(whole.pages)).toEqual([2 + 3, 3]);
    const long = layOn([table([text('Head'), text('x')], [[lines(14), text('only once')]])], 200, LINE * 5);
    expect(long.pages.length).toBe(4);
    expect(repeatedHeads(long.pages)).toEqual([0, 1, 1, 1]);
    expect(readAll(long.pages).match(/line \d+/g)?.length).toBe(14);
    expect(readAll(long.pages).match(/only once/g)?.length).toBe(1);
    expect(long.findings).toEqual([]);
  });

  it('survive a head higher than the page', () => {
    const { pages, findings } = layOn([table([lines(12), text('Signs')], rows(3))], 200, LINE * 5);
    expect(readAll(pages).match(/line \d+/g)?.length).toBe(12);
    expect(readAll(pages)).toContain('row 3');
    expect(findings).toEqual([]);
  });

  it('part a band of spanning cells between its rows where it is higher than the page', () => {
    const spanning: TableBox = {
      ...table([text('Head'), text('Signs')], []),
      head: 0,
      rows: Array.from({ length: 6 }, (_, index) => ({
        role: { type: 'TR' as const },
        cells: [
          ...(index === 0 ? [{ column: 0, columnSpan: 1, rowSpan: 6, box: lines(5) }] : []),
          { column: 1, columnSpan: 1, rowSpan: 1, box: text(`a${index}\nb${index}`) },
        ],
      })),
    };
    const { pages, findings } = layOn([spanning], 200, LINE * 5);
    expect(findings).toEqual([]);
    const all = readAll(pages);
    expect(all.match(/line \d/g)?.length).toBe(5);
    for (let index = 0; index < 6; index++) expect(all).toContain(`a${index} b${index}`);
    expect(pages.length).toBe(3);
  });

  it('keep the caption with the first rows', () => {
    const caption = text('Table 1', { role: { type: 'Caption' } });
    const { pages } = layOn([lines(3), table([text('Head'), text('x')], rows(3), { caption })], 200, LINE * 5);
    expect(pages.map((page) => pageLines(page)[0])).toEqual(['line 1', 'Table 1']);
  });
});

describe('what cannot be parted', () => {
  const picture: Box = {
    kind: 'picture',
    src: 'a.png',
    hash: 'h',
    width: 100,
    height: 400,
    role: { type: 'Figure' },
  };

  it('is an error that says by how much it is too high', () => {
    const art: Box = {
      kind: 'art',
      drawing: { width: 50, height: 120, shapes: [] },
      position: { file: 'a.md', line: 7, column: 1 },
    };
    const { findings } = layOn([lines(1), art], 200, 100);
    expect(findings[0]).toMatchObject({ severity: 'error', rule: 'too-high', position: { line: 7 } });
    expect(findings[0]?.message).toContain('20 pt');
  });

  it('is made to fit where it is a picture', () => {
    const { findings, pages } = layOn([picture, lines(1)], 200, 100);
    expect(findings).toEqual([]);
    const [piece] = pages[0]?.kind === 'flow' ? pages[0].pieces : [];
    expect(piece?.box.height).toBeLessThanOrEqual(100);
    expect((piece?.box.width ?? 0) / (piece?.box.height ?? 1)).toBeCloseTo(0.25);
  });

  it('is made to fit beside the padding of its box too', () => {
    const { findings, pages } = layOn([stack([picture], { padding: edges(20), ground: 'tint' })], 200, 100);
    expect(findings).toEqual([]);
    expect(boxesOf(pages).find(({ kind }) => kind === 'picture')?.height).toBeCloseTo(60);
  });

  it('is one line on a page that is lower: an error, and nothing lost', () => {
    const { findings, pages } = layOn([lines(3)], 200, 10);
    expect(rulesOf(findings)).toContain('too-high');
    expect(readAll(pages).match(/line \d/g)?.length).toBe(3);
  });

  it('is an error where a drawing on a line is wider than the line, which says so by its words', () => {
    const drawing = { width: 300, height: 9, shapes: [] };
    const { findings } = layOn([text([{ text: 'tick', drawing }, { text: ' Label' }])], 200, 100);
    expect(findings.map(({ rule, message }) => [rule, message.includes('“tick”')])).toContainEqual([
      'text-outside',
      true,
    ]);
  });

  it('is told with what was found in its lines', () => {
    expect(rulesOf(layOn([text('\u65e5')], 200, 100).findings)).toEqual(['no-glyph']);
  });

  it('is an error where it stands outside the text area', () => {
    const slot: SlotBox = { kind: 'slot', plate: 'wheel', props: {} };
    const key = slotKey(slot, 200);
    const plate = { key, width: 250, height: 20, elements: [], words: '', tree: null };
    const { findings } = layFlow(flowOf([slot]), pageOf(200, 100), { fonts, plates: new Map([[key, plate]]) });
    expect(rulesOf(findings)).toEqual(['text-outside']);
  });
});

describe('plate pages', () => {
  it('stand alone between the pages of boxes, with their names', () => {
    const flow = flowOf([lines(1), lines(1)]);
    const [first, second] = flow.items;
    const plate = {
      kind: 'plate',
      plate: 'opener',
      props: {},
      bare: true,
      anchors: ['services'],
      bookmark: { level: 1, title: 'Services' },
    } as const;
    const items = [first, plate, second].filter((item) => item !== undefined);
    const { pages, anchors, bookmarks } = layFlow({ ...flow, items }, pageOf(200, 100), { fonts });
    expect(pages.map(({ kind }) => kind)).toEqual(['flow', 'plate', 'flow']);
    expect(pages[1]).toMatchObject({ block: 1, plate: 'opener', bare: true });
    expect(anchors).toEqual({ services: { page: 1, y: 0 } });
    expect(bookmarks).toEqual([{ level: 1, title: 'Services', page: 1, y: 0 }]);
  });
});

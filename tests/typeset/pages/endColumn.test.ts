import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/document/boxes.ts';
import type { PlacedPage } from '../../../src/document/laid.ts';
import { layFlow } from '../../../src/typeset/index.ts';
import { flowOf, fonts, layOn, lines, pageLines, pageOf, readAll, rulesOf, stack, text } from '../helpers.ts';

const LINE = 18;
/** Of the pages of `pageOf`, pt. */
const MARGIN = 20;
const counts = (pages: readonly PlacedPage[]) => pages.map((page) => pageLines(page).length);
const blocksOn = (page: PlacedPage | undefined) => (page?.kind === 'flow' ? page.pieces.map(({ block }) => block) : []);

describe('the last page of a flow', () => {
  it('is spared where gaps a little closer make room for its lines', () => {
    // Ten paragraphs of two lines and nine gaps of 18 pt are 29 lines: one more than the page has.
    const { pages } = layOn(
      Array.from({ length: 10 }, () => lines(2)),
      200,
      LINE * 28,
      LINE,
    );
    expect(counts(pages)).toEqual([20]);
  });

  it('takes blocks from the page before where it would hold a few lines', () => {
    const { pages } = layOn(
      Array.from({ length: 11 }, () => lines(2)),
      200,
      LINE * 20,
    );
    expect(counts(pages)).toEqual([14, 8]);
  });

  it('takes nothing where the page before would be left with less', () => {
    const kept = [text('Heading', { whole: true, ahead: LINE * 14 }), lines(14, { whole: true })];
    expect(counts(layOn([lines(2), ...kept, lines(4, { whole: true })], 200, LINE * 20).pages)).toEqual([17, 4]);
  });

  it('is never nearly empty where small blocks can be moved', () => {
    for (const gap of [0, 6, 18])
      for (let count = 2; count <= 64; count++) {
        const { pages } = layOn(
          Array.from({ length: count }, () => lines(1)),
          200,
          LINE * 20,
          gap,
        );
        const last = pages.at(-1);
        const bottom = last?.kind === 'flow' ? Math.max(...last.pieces.map(({ y, box }) => y + box.height)) : 0;
        if (pages.length > 1)
          expect((bottom - 20) / (LINE * 20), `${count} blocks, ${gap} pt`).toBeGreaterThanOrEqual(0.33);
      }
  });

  it('stays as it is where it is well filled', () => {
    const { pages } = layOn(
      Array.from({ length: 14 }, () => lines(2)),
      200,
      LINE * 20,
    );
    expect(counts(pages)).toEqual([20, 8]);
  });

  it('stays as it is where the page before is one thing that cannot give anything away', () => {
    const whole = lines(20, { whole: true });
    const { pages, findings } = layOn([whole, lines(2)], 200, LINE * 20);
    expect(counts(pages)).toEqual([20, 2]);
    expect(rulesOf(findings)).toEqual([]);
  });
});

describe('what stood whole before a short last page', () => {
  const levels = (count: number) => stack(Array.from({ length: count }, () => lines(5, { whole: true })));

  it('stays whole where the last page has a fifth of a page', () => {
    expect(counts(layOn([levels(4), lines(5, { whole: true })], 200, LINE * 20).pages)).toEqual([20, 5]);
  });
  it('gives something away where the last page would be nearly bare', () => {
    expect(counts(layOn([levels(4), lines(2)], 200, LINE * 20).pages)).toEqual([10, 12]);
  });
});

describe('a box that usually stays whole', () => {
  it('goes to the next page where little of this one stays white', () => {
    const box = lines(10, { whole: 'usually' });
    expect(counts(layOn([lines(15), box], 200, LINE * 20).pages)).toEqual([15, 10]);
  });

  it('is parted where more than a quarter of the page would stay white', () => {
    const box = lines(17, { whole: 'usually' });
    expect(counts(layOn([lines(10), box], 200, LINE * 20).pages)).toEqual([20, 7]);
    expect(counts(layOn([lines(14), box], 200, LINE * 20).pages)).toEqual([20, 11]);
  });

  it('is parted only where two fifths of the page would stay white, where it is mostly to stay whole', () => {
    const box = lines(17, { whole: 'mostly' });
    expect(counts(layOn([lines(13), box], 200, LINE * 20).pages)).toEqual([13, 17]);
    expect(counts(layOn([lines(11), box], 200, LINE * 20).pages)).toEqual([20, 8]);
  });

  it('stays whole where it is small', () => {
    const box = lines(6, { whole: 'usually' });
    const { pages } = layOn([lines(13), stack([box, lines(8)], { whole: 'usually' })], 200, LINE * 20);
    expect(counts(pages)).toEqual([19, 8]);
  });
});

describe('a drawing that floats', () => {
  const drawing = (height: number): Box => ({
    ...text('Drawing'),
    minHeight: height,
    whole: true,
    floats: true,
  });

  it('stands on the next page while the text after it goes on', () => {
    const { pages, blocks } = layOn([lines(10), drawing(LINE * 12), lines(4), lines(4), lines(8)], 200, LINE * 20);
    expect(pages.map(blocksOn)).toEqual([
      [0, 2, 3],
      [1, 4],
    ]);
    expect(blocks.length).toBe(5);
    expect(readAll(pages)).toContain('Drawing');
  });

  it('takes the room around it along', () => {
    const boxes = [lines(10), drawing(LINE * 12), lines(4), lines(4), lines(2)];
    const gaps = [0, 40, 40, 12, 12];
    const flow = {
      ...flowOf(boxes),
      items: boxes.map((box, index) => ({
        kind: 'box' as const,
        box,
        gapBefore: gaps[index] ?? 0,
        ...(index === 2 && { gapPassing: 12 }),
      })),
    };
    const places = layFlow(flow, pageOf(200, LINE * 20), { fonts }).pages.map((page) =>
      page.kind === 'flow' ? page.pieces.map(({ block, y }) => [block, y - MARGIN]) : [],
    );
    expect(places).toEqual([
      [
        [0, 0],
        [2, LINE * 10 + 12],
        [3, LINE * 14 + 24],
      ],
      [
        [1, 0],
        [4, LINE * 12 + 40],
      ],
    ]);
  });

  it('is not passed by a heading or by what comes after one', () => {
    const heading = text('Heading', { ahead: LINE, bookmark: { level: 2, title: 'Heading' } });
    const { pages } = layOn([lines(10), drawing(LINE * 12), lines(2), heading, lines(5)], 200, LINE * 20);
    expect(pages.map(blocksOn)).toEqual([
      [0, 2],
      [1, 3, 4],
    ]);
  });

  it('does not part a line from the list that it opens', () => {
    const opens = lines(2, { ahead: LINE });
    const { pages } = layOn(
      [lines(10), drawing(LINE * 12), lines(2), opens, lines(7, { whole: true })],
      200,
      LINE * 20,
    );
    expect(pages.map(blocksOn)).toEqual([[0, 2], [1], [3, 4]]);
  });

  it('stays where it is while it fits', () => {
    const { pages } = layOn([lines(6), drawing(LINE * 12), lines(12)], 200, LINE * 20);
    expect(pages.map(blocksOn)[0]).toEqual([0, 1, 2]);
  });
});

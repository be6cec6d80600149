import { expect, it } from 'vitest';
import { alignPages, type PageSketch } from '../../../src/visual/compare/alignPages.ts';

const page = (text: string): PageSketch => ({ key: text, words: text.split(' ') });
const [apples, bread, cheese] = ['apples are red and sweet', 'bread is made of flour', 'cheese is made of milk'].map(
  page,
);
const book = (...pages: readonly (PageSketch | undefined)[]): readonly PageSketch[] =>
  pages.filter((each) => each !== undefined);
const unknown = (key: string): PageSketch => ({ key, words: [] });
/** `was→now` for pages found again, `was→` for one lost, `→now` for one added; with a star what moved. */
const rows = (was: readonly PageSketch[], now: readonly PageSketch[], isBlind = false) =>
  alignPages(was, now, isBlind).map((row) => `${row.was ?? ''}→${row.now ?? ''}${row.isMoved ? '*' : ''}`);

it('tells pages that are lost or added at the end', () => {
  expect(rows(book(apples, bread, cheese), book(apples, bread))).toEqual(['0→0', '1→1', '2→']);
  expect(rows(book(apples, bread), book(apples, bread, cheese))).toEqual(['0→0', '1→1', '→2']);
  expect(rows(book(apples), [])).toEqual(['0→']);
});

it('knows a page again that has half of its words', () => {
  const rewritten = page('apples are green and sour');
  expect(rows(book(bread, apples), book(bread, cheese, rewritten, page('dates of palms')))).toEqual([
    '0→0',
    '→1',
    '1→2',
    '→3',
  ]);
});

it('takes a page for one page alone, however many were like it', () => {
  const alike = (end: string) => page(`apples are red and sweet and so are pears and plums ${end}`);
  const moved = rows(book(alike('one'), bread, alike('two'), cheese), book(bread, cheese, alike('three')));
  expect(moved.filter((row) => row.endsWith('→2') || row.endsWith('→2*'))).toHaveLength(1);
  expect(moved.filter((row) => row.endsWith('→'))).toHaveLength(1);
});

it('takes pages of which no word is known in their order, however many there are', () => {
  expect(rows([unknown('a'), unknown('b')], book(apples, bread, cheese), true)).toEqual(['0→0', '1→1', '→2']);
  expect(rows([unknown('a'), unknown('b')], book(apples, bread, cheese))).toEqual(['→0', '→1', '→2', '0→', '1→']);
});

it('tells a page that stands elsewhere, and two that changed places', () => {
  expect(rows(book(apples, bread, cheese), book(bread, cheese, apples))).toEqual(['1→0', '2→1', '0→2*']);
  expect(alignPages(book(apples, bread), book(bread, apples)).map(({ exchangedWith }) => exchangedWith)).toEqual([
    1, 0,
  ]);
});

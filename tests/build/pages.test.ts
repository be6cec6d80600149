import { expect, test } from 'vitest';
import { countWords } from '../../src/build/pages/countWords.ts';
import { linesOf } from '../../src/build/pages/linesOf.ts';
import { numberPages } from '../../src/build/pages/numberPages.ts';
import { pageNumbers, shownNumbers } from '../../src/build/pages/pageReferences.ts';
import type { Flow, PageGeometry } from '../../src/document/boxes.ts';
import type { LaidBox, LaidFlow, LinePiece, PlacedPage } from '../../src/document/laid.ts';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const geometry: PageGeometry = { width: 100, height: 100, margin: none, ground: 'paper', bleed: 0 };
const place = { x: 0, y: 0, width: 50, height: 10 };
const piece = (text: string, more: Partial<LinePiece> = {}): LinePiece => ({
  font: 'f',
  size: 12,
  colour: 'ink',
  x: 0,
  width: 10,
  words: [],
  text,
  element: 0,
  ...more,
});
const text = (...pieces: readonly LinePiece[]): LaidBox => ({
  ...place,
  kind: 'text',
  lines: [{ y: 0, height: 10, baseline: 8, x: 0, width: 50, pieces }],
});
const page = (...boxes: readonly LaidBox[]): PlacedPage => ({
  kind: 'flow',
  geometry,
  pieces: boxes.map((box, block) => ({ block, box, x: 0, y: 0 })),
});
const flow = (id: string, bare?: true): Flow => ({
  id,
  role: { type: 'Sect' },
  items: [],
  runningHead: id,
  numbers: 'professional',
  ...(bare && { bare }),
});
const laid = (pages: readonly PlacedPage[], anchors: LaidFlow['anchors'] = {}): LaidFlow => ({
  blocks: [],
  pages,
  anchors,
  bookmarks: [],
});

test('the cover is page 1, and pages run on through all flows', () => {
  const cover: PlacedPage = { kind: 'plate', geometry, block: 0, plate: 'k', bare: true };
  const { pages, folios } = numberPages(
    [flow('cover'), flow('one')],
    [laid([cover]), laid([page(), page()], { levels: { page: 1, y: 0 } })],
  );
  expect(pages.map(({ folio, hasFoot }) => [folio, hasFoot])).toEqual([
    ['1', false],
    ['2', true],
    ['3', true],
  ]);
  expect(folios.get('levels')).toBe('3');
});

test('a page number may be of another edition, and what has none there shows a dash', () => {
  const own = { pages: [], folios: new Map([['a', '7']]) };
  const other = { pages: [], folios: new Map([['a', '3']]) };
  const number = pageNumbers(own, new Map([['guide', other]]));
  expect([number('a'), number('a', 'guide'), number('b', 'guide')]).toEqual(['7', '3', '–']);
});

test('what a page shows depends on the numbers on it', () => {
  const shown = page(text(piece('see '), piece('000', { page: { target: 'a' } })));
  expect(shownNumbers(shown, () => '12')).toBe('12');
});

test('lines inside a repeated head are artifacts', () => {
  const group: LaidBox = { ...place, kind: 'group', artifact: 'Pagination', items: [text(piece('Head'))] };
  expect([...linesOf(group)].map(({ isArtifact }) => isArtifact)).toEqual([true]);
});

test('words are what stands between spaces and can be read', () => {
  expect(countWords('Call 0344 800 8021 – fifty-five times.')).toBe(6);
});

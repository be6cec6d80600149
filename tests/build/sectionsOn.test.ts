import { expect, it } from 'vitest';
import { sectionsOn } from '../../src/build/pages/sectionsOn.ts';
import type { LaidFlow, PlacedPage } from '../../src/document/laid.ts';

const edges = { top: 50, right: 50, bottom: 50, left: 50 };
const page: PlacedPage = {
  kind: 'flow',
  geometry: { width: 600, height: 800, margin: edges, ground: 'paper', bleed: 0 },
  pieces: [],
};
const at = (level: number, title: string, number: number, y: number) => ({ level, title, page: number, y });
const laid = (count: number, bookmarks: LaidFlow['bookmarks']): LaidFlow => ({
  blocks: [],
  pages: Array.from({ length: count }, () => page),
  anchors: {},
  bookmarks,
});

it('names what goes on from the page before and what begins on the page', () => {
  const flow = laid(4, [at(1, 'Tool', 0, 50), at(2, 'Use', 0, 200), at(3, 'Health', 1, 50), at(3, 'Home', 2, 400)]);
  expect(sectionsOn(flow)).toEqual([['Use'], ['Health'], ['Health', 'Home'], ['Home']]);
});

it('leaves out chapters and what is deeper than a section', () => {
  expect(sectionsOn(laid(2, [at(1, 'Tool', 0, 50), at(4, 'Injuries', 1, 100)]))).toEqual([[], []]);
});

import { expect, test } from 'vitest';
import type { Block, Chapter, Inline } from '../../src/document/nodes.ts';
import { verifyChapter } from '../../src/verify/index.ts';

const position = { file: 'guide/01.md', line: 3, column: 1 };
const text = (value: string): Inline => ({ type: 'text', value, position });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)], position });
const chapter = (...blocks: readonly Block[]): Chapter => ({
  id: 'one',
  title: [text('Title')],
  lead: [],
  template: 'chapter',
  numbers: 'professional',
  front: {},
  blocks,
  position,
});
const lost = (set: string, ...blocks: readonly Block[]) =>
  verifyChapter(chapter(...blocks), set, 'guide').flatMap(({ message }) =>
    [...message.matchAll(/“(.*?)”/g)].map(([, word]) => word),
  );

test('all words set, and more, is well', () => {
  expect(lost('Title Ask the child . Page 7', paragraph('Ask the child.'))).toEqual([]);
});

test('a word left out by a layout is found', () => {
  expect(lost('Title Ask the', paragraph('Ask the child.'))).toEqual(['child']);
});

test('a long word broken over lines is there', () => {
  expect(lost('Title Donaudampf schifffahrt', paragraph('Donaudampfschifffahrt'))).toEqual([]);
});

test('a short word that stands only inside another is lost', () => {
  expect(lost('Title another', paragraph('not another'))).toEqual(['not']);
});

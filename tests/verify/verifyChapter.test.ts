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
  verifyChapter(chapter(...blocks), set, 'guide').map(({ message }) => /"(.*?)"/.exec(message)?.[1]);

test('all words set, and more, is well', () => {
  expect(lost('Title Ask the child . Page 7', paragraph('Ask the child.'))).toEqual([]);
});

test('a word left out by a layout is found', () => {
  expect(lost('Title Ask the', paragraph('Ask the child.'))).toEqual(['child']);
});

test('the words of a table, a list, a contact and a form are counted', () => {
  const cell = { column: 0, columnSpan: 1, rowSpan: 1, blocks: [paragraph('cell')], position };
  const table: Block = {
    type: 'table',
    caption: [text('caption')],
    columns: [],
    head: [],
    body: [{ cells: [cell], position }],
    rowHeads: false,
    position,
  };
  const list: Block = {
    type: 'list',
    ordered: false,
    start: 1,
    tight: true,
    items: [{ blocks: [paragraph('item')], position }],
    position,
  };
  const contacts: Block = {
    type: 'contacts',
    title: [],
    entries: [{ name: 'Line', phone: '0800', position }],
    position,
  };
  const form: Block = {
    type: 'form',
    title: [],
    fields: [
      { kind: 'boxes', label: [text('label')], amount: 0, choices: ['choice'], from: 'worst', to: 'best', position },
    ],
    position,
  };
  expect(lost('Title', table, list, contacts, form)).toEqual([
    'caption',
    'cell',
    'item',
    'Line',
    '0800',
    'label',
    'choice',
    'worst',
    'best',
  ]);
});

test('a long word broken over lines is there', () => {
  expect(lost('Title Donaudampf schifffahrt', paragraph('Donaudampfschifffahrt'))).toEqual([]);
});

test('a short word that stands only inside another is lost', () => {
  expect(lost('Title another', paragraph('not another'))).toEqual(['not']);
});

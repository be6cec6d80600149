import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/nodes.ts';
import { textsOfBlocks } from '../../../src/verify/document/textsOfBlocks.ts';

const position = { file: 'guide/01.md', line: 3, column: 1 };
const text = (value: string): Inline => ({ type: 'text', value, position });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)], position });

test('the words of a table, a list, a contact and a form are counted', () => {
  const cell = { column: 0, columnSpan: 1, rowSpan: 1, blocks: [paragraph('cell')], position };
  const table: Block = {
    type: 'table',
    caption: [text('caption')],
    columns: [],
    head: [{ cells: [{ ...cell, blocks: [paragraph('head')] }], position }],
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
  expect(textsOfBlocks([table, list, contacts, form]).map(({ text }) => text)).toEqual([
    'caption',
    'head',
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

test('the words of footnotes are counted, and those of a diagram but for names of the drawing', () => {
  const notes: Block = {
    type: 'footnotes',
    notes: [{ label: 'a', number: 1, blocks: [paragraph('note')], position }],
    position,
  };
  const data = { kind: 'scale', steps: [{ id: 'x', label: 'often', next: 'y', shape: 'box' }], unit: 'times' };
  const diagram: Block = {
    type: 'diagram',
    name: 'd',
    kind: 'scale',
    alternative: 'A scale',
    caption: [],
    data,
    position,
  };
  expect(textsOfBlocks([notes, diagram]).map(({ text }) => text)).toEqual(['note', 'often', 'times']);
});

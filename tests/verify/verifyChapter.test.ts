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
const setLine = (text: string) => ({ text, measure: 200, widthOf: (own: string) => own.length * 6 });
/** Findings for what was set, one text a paragraph and line. */
const found = (set: readonly string[], ...blocks: readonly Block[]) =>
  verifyChapter(chapter(...blocks), { texts: ['Title', ...set], lines: set.map(setLine) }, 'guide');
const messages = (set: readonly string[], ...blocks: readonly Block[]) =>
  found(set, ...blocks).map(({ message }) => message);
const lost = (text: string) => [`“${text}” is not whole in edition guide.`];

test('all words set, and more, is well', () => {
  expect(messages(['1 Ask the child.', 'Page 7'], paragraph('Ask the child.'))).toEqual([]);
});

test('a word left out by a layout is found', () => {
  expect(messages(['Ask the'], paragraph('Ask the child.'))).toEqual(lost('Ask the child.'));
});

test('a word that stands in another paragraph is lost all the same', () => {
  expect(messages(['Ask the', 'child'], paragraph('Ask the child.'))).toEqual(lost('Ask the child.'));
});

test('words in another order are not the text', () => {
  expect(messages(['child Ask the'], paragraph('Ask the child.'))).toEqual(lost('Ask the child.'));
});

test('page numbers and numbers of notes may stand between the words', () => {
  expect(messages(['See Contacts, page 12, and act.1'], paragraph('See Contacts and act.'))).toEqual([]);
});

test('what the text says twice must be set twice', () => {
  expect(messages(['Yes', 'No'], paragraph('Yes'), paragraph('No'), paragraph('Yes'))).toEqual(lost('Yes'));
  expect(messages(['Yes Yes'], paragraph('Yes'), paragraph('Yes'))).toEqual([]);
});

test('a text with a note’s number in it counts with those that stand whole', () => {
  const yes = [paragraph('Yes, now'), paragraph('Yes, now'), paragraph('Yes, now')];
  expect(messages(['Yes, now', 'Yes,1 now', 'Yes, now'], ...yes)).toEqual([]);
  expect(messages(['Yes, now', 'Yes,1 now', 'Yes'], ...yes)).toEqual(lost('Yes, now'));
});

test('a short word that stands only inside another is lost', () => {
  expect(messages(['another'], paragraph('not another'))).toEqual(lost('not another'));
});

test('the data of a diagram must be set, apart from names for the drawing', () => {
  const data = { kind: 'flowchart', nodes: [{ id: 'a', title: 'Is it safe?', next: { yes: 'b' } }] };
  const diagram: Block = {
    type: 'diagram',
    name: 'd',
    kind: 'flowchart',
    alternative: '',
    caption: [],
    data,
    position,
  };
  expect(messages(['1 Is it safe? Yes'], diagram)).toEqual([]);
  expect(messages(['1 Yes'], diagram)).toEqual(lost('Is it safe?'));
});

test('a telephone number stands whole on one line', () => {
  const set = (measure: number, ...lines: readonly string[]) =>
    verifyChapter(
      chapter(paragraph('Ring 0344 800 8021 now.')),
      { texts: ['Title', 'Ring 0344 800 8021 now.'], lines: lines.map((text) => ({ ...setLine(text), measure })) },
      'guide',
    ).map(({ rule, severity }) => [rule, severity]);
  expect(set(200, 'Ring 0344\u00a0800\u00a08021', 'now.')).toEqual([]);
  expect(set(200, 'Ring 0344 800', '8021 now.')).toEqual([['telephone', 'error']]);
  const childline = chapter(paragraph('Ring 0800 1111.'));
  const lines = ['Ring 0800', '1111.'].map(setLine);
  expect(verifyChapter(childline, { texts: ['Title', 'Ring 0800 1111.'], lines }, 'guide')).toHaveLength(1);
  // Wider than its column: nothing can be done, and it is said.
  expect(set(60, 'Ring', '0344 800', '8021', 'now.')).toEqual([['telephone', 'warning']]);
});

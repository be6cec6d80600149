import { expect, test } from 'vitest';
import { missingWords } from '../../../src/verify/compare/missingWords.ts';

const position = { file: 'card.md', line: 3, column: 1 };
const missing = (text: string, found: string) =>
  missingWords([{ text, position }], found).map(({ word, expected, found: times }) => [word, expected, times]);

test('a word must stand as often as it is expected', () => {
  expect(missing('ring 999 or ring 101', '999 ring 101 ring or')).toEqual([]);
  expect(missing('ring 999 or ring 101', 'ring 999 or 101')).toEqual([['ring', 2, 1]]);
});

test('a long word may be parted over lines, a short one inside another does not count', () => {
  expect(missing('safeguarding', 'safe\nguarding')).toEqual([]);
  expect(missing('car', 'care')).toEqual([['car', 1, 0]]);
});

import { describe, expect, test } from 'vitest';
import { bookOf } from './support/books.ts';
import { buildFirst } from './support/buildFirst.ts';
import { inventory } from './support/inventory.ts';
import { missing, missingInOrder } from './support/missing.ts';
import { rowsIn } from './support/rows.ts';
import { squeeze } from './support/squeeze.ts';
import { textUnder } from './support/textUnder.ts';

buildFirst();

describe('what is dropped is missed', () => {
  for (const section of inventory.guide.sections) {
    test(`every phrase of the inventory: ${section.inventory}`, async () => {
      const book = await bookOf('guide');
      const text = squeeze(section.under.map((title) => textUnder(book, title) ?? '').join('\n'));
      const phrases = [...section.stands, ...section.also].flat().filter((phrase) => !/^\/.*\/$/.test(phrase));
      const unnoticed = phrases.filter(
        (phrase) => missing([phrase], text.replaceAll(squeeze(phrase), '…')).length === 0,
      );
      expect(unnoticed).toEqual([]);
    });
  }
  test('an entry of a numbered list, and one out of its place', () => {
    const list = ['Heart', 'Hand', 'Head'];
    expect(missingInOrder(list, '1 Heart.\n2 Hand.\n3 Head.')).toEqual([]);
    expect(missingInOrder(list, '1 Heart.\n2 Head.')).toEqual(['2 Hand', '3 Head']);
    expect(missingInOrder(list, '1 Heart.\n3 Head.\n2 Hand.')).toEqual(['3 Head']);
  });
  test('an alternative is enough, and a pattern too', () => {
    expect(missing([['web site', 'website'], '/wal+et/', 'card'], 'The Website and the WALLET')).toEqual(['card']);
  });
  test('a cell of the descriptors', () => {
    const row =
      'Money\n1 Universal Services Enough.\n2 Early Help Little.\n3 Targeted Support None.\n4 Child Protection';
    expect(rowsIn(`${row} Never.`, ['Money'])).toEqual([
      { name: 'Money', cells: ['enough.', 'little.', 'none.', 'never.'] },
    ]);
    expect(rowsIn(row, ['Money', 'Home'])).toEqual([
      { name: 'Money', cells: ['enough.', 'little.', 'none.'] },
      { name: 'Home', cells: [] },
    ]);
  });
});

describe('what the lines of a page do to a phrase is no loss', () => {
  test.each([
    ['multi-agency', 'multi-\nagency'],
    ['norfolklscp.org.uk', 'norfolklscp.\norg.uk'],
    ['child’s needs', "Child's\n needs"],
  ])('%s', (phrase, text) => {
    expect(missing([phrase], text)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { fillPageNumbers } from '../../src/build/plates/fillPageNumbers.ts';

test('page numbers are put in wherever a plate’s data asks for them', () => {
  const data = { title: 'Levels', at: { $page: 'levels' }, list: [{ $page: 'cads' }, 'plain', 3, null] };
  expect(fillPageNumbers(data, (id) => `p. ${id}`)).toEqual({
    title: 'Levels',
    at: 'p. levels',
    list: ['p. cads', 'plain', 3, null],
  });
});

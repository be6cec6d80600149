import { expect, test } from 'vitest';
import { bookOf } from './support/books.ts';
import { buildFirst } from './support/buildFirst.ts';
import { inventory } from './support/inventory.ts';
import { rowsIn } from './support/rows.ts';
import { squeeze } from './support/squeeze.ts';
import { textUnder } from './support/textUnder.ts';

buildFirst();

const TITLE = 'Descriptors of need';
const ALONE = 'tool-01-descriptors-of-need';
const FLAG = squeeze('Call CADS now');
const names = inventory.descriptors.map(({ name }) => name);

for (const edition of [...inventory.toolbox.editions, ALONE]) {
  const read = async () => rowsIn(textUnder(await bookOf(edition), TITLE) ?? '', names);

  test(`${edition}.pdf: sixty-four rows with four levels each, 256 cells`, async () => {
    const rows = await read();
    expect(rows.filter(({ cells }) => cells.length !== 4).map(({ name }) => name)).toEqual([]);
    expect(rows.flatMap(({ cells }) => cells)).toHaveLength(256);
  });

  test(`${edition}.pdf: each level says what it has to say`, async () => {
    const rows = await read();
    const lost = inventory.descriptors.flatMap(({ row, name, levels }, index) =>
      levels
        .map((words, level) => ({ words, level: level + 1, cell: rows[index]?.cells[level] ?? '' }))
        .filter(({ words, cell }) => !cell.includes(squeeze(words)))
        .map(({ words, level }) => `${row} ${name}, level ${level}: ${words}`),
    );
    expect(lost).toEqual([]);
  });

  test(`${edition}.pdf: the flag stands where a cell is a section 47 indicator too`, async () => {
    const rows = await read();
    const flags = inventory.descriptors.map(({ row, name }, index) => {
      const flagged = [1, 2, 3, 4].filter((level) => rows[index]?.cells[level - 1]?.includes(FLAG));
      return `${row} ${name}: ${flagged.join(' ')}`;
    });
    expect(flags).toEqual(inventory.descriptors.map(({ row, name, flags }) => `${row} ${name}: ${flags.join(' ')}`));
  });
}

test('the inventory names sixty-four rows', () => {
  expect(inventory.descriptors.map(({ row }) => row)).toEqual(
    Array.from({ length: 64 }, (_, index) => `M${String(index + 1).padStart(2, '0')}`),
  );
});

test('toolbox.pdf: the index of signs names all of them', async () => {
  const index = squeeze(textUnder(await bookOf('toolbox'), 'Find a sign') ?? '');
  expect(names.filter((name) => !index.includes(squeeze(name)))).toEqual([]);
});

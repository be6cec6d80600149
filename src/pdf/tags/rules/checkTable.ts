import { wordsOf } from '../contentOf.ts';
import type { TagElement } from '../tagTree.ts';
import type { Tell } from '../tell.ts';

/** Every row covers the same columns, spans counted; heads say what they head; cells name heads that there are. */
export function checkTable(table: TagElement, identifiers: ReadonlySet<string>, tell: Tell): void {
  const rows = rowsOf(table);
  const wrong = (message: string) => tell('tags-table', table, message);
  checkGrid(rows, wrong);
  const cells = rows.flatMap(cellsOf);
  for (const cell of cells)
    for (const header of (cell.attributes.Headers ?? '').split(' ').filter(Boolean))
      if (!identifiers.has(header)) wrong(`a cell names a head “${header}” that is not there`);
  const heads = cells.filter(({ type }) => type === 'TH');
  // A table to which its author gave no heads has none (ISO 14289-1, 7.5: it should); *check* tells the author.
  for (const head of heads)
    if (head.attributes.Scope === undefined) wrong(`the head “${wordsOf(head)}” does not say what it heads`);
}

function checkGrid(rows: readonly TagElement[], wrong: (message: string) => void): void {
  /** How many more rows each column is covered for from above. */
  let covered: number[] = [];
  let columns: number | undefined;
  for (const [index, row] of rows.entries()) {
    const next = covered.map((rowsLeft) => Math.max(0, rowsLeft - 1));
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const width = Number(cell.attributes.ColSpan ?? 1);
      for (let i = 0; i < width; i++) next[column + i] = Number(cell.attributes.RowSpan ?? 1) - 1;
      column += width;
    }
    while ((covered[column] ?? 0) > 0) column += 1;
    columns ??= column;
    if (column !== columns) wrong(`row ${index + 1} of a table covers ${column} columns, the first ${columns}`);
    covered = next;
  }
  if (covered.some((left) => left > 0)) wrong('a cell spans more rows than its table has');
}

const rowsOf = (table: TagElement): TagElement[] =>
  table.kids.flatMap((kid) =>
    kid.kind !== 'element' ? [] : kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : rowsOf(kid),
  );

const cellsOf = (row: TagElement): TagElement[] =>
  row.kids.flatMap((kid) => (kid.kind === 'element' && (kid.type === 'TH' || kid.type === 'TD') ? [kid] : []));

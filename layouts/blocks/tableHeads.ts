import type { Table, TableCell } from '../../src/document/nodes.ts';

/** Does a cell take part in this column? */
export function covers(cell: TableCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}

/** The head cells over a column, from the top. */
export function headsOver(table: Table, column: number): readonly TableCell[] {
  return table.head.flatMap((row) => row.cells.filter((cell) => covers(cell, column)));
}

/** The body cell that stands at a row and column, also where it comes down from a row above. */
export function cellAt(table: Table, row: number, column: number): TableCell | undefined {
  for (let above = row; above >= 0; above--) {
    const found = table.body[above]?.cells.find((cell) => covers(cell, column));
    if (found) return above + found.rowSpan > row ? found : undefined;
  }
  return undefined;
}

/** Rows in which the row heads beside a cell begin: that of its own row may come down from a row above. */
export function rowsOfHeads(table: Table, cell: TableCell, row: number): readonly number[] {
  const rows = new Set<number>();
  for (let own = row; own < row + cell.rowSpan; own++) {
    const head = cellAt(table, own, 0);
    if (head) rows.add(table.body.findIndex(({ cells }) => cells.includes(head)));
  }
  return [...rows];
}

export interface Span {
  readonly rows: number;
  readonly columns: number;
}
export interface JoinedCells {
  /** For each cell its spans; nothing for a cell that another one spans over. */
  readonly spans: readonly (readonly (Span | undefined)[])[];
  /** Marks that join nothing: they stay cells. */
  readonly wrong: readonly { readonly row: number; readonly column: number }[];
}

const ABOVE = '^^';
const LEFT = '<<';

/** Reads the marks `^^` and `<<` of a table's cells. Cells that are joined must make a rectangle. */
export function joinCells(texts: readonly (readonly string[])[]): JoinedCells {
  const wrong: { row: number; column: number }[] = [];
  const owners: string[][] = [];
  const key = (row: number, column: number) => `${row}:${column}`;
  texts.forEach((cells, row) => {
    const own: string[] = [];
    cells.forEach((text, column) => {
      const other = text === ABOVE ? owners[row - 1]?.[column] : text === LEFT ? own[column - 1] : undefined;
      if (other === undefined && (text === ABOVE || text === LEFT)) wrong.push({ row, column });
      own.push(other ?? key(row, column));
    });
    owners.push(own);
  });
  const spans = texts.map((cells, row) =>
    cells.map((_, column) => {
      if (owners[row]?.[column] !== key(row, column)) return undefined;
      let columns = 1;
      while (owners[row]?.[column + columns] === key(row, column)) columns++;
      let rows = 1;
      while (owners[row + rows]?.[column] === key(row, column)) rows++;
      return { rows, columns };
    }),
  );
  // A cell of the owner outside the rectangle, or a foreign one inside it.
  owners.forEach((own, row) => {
    own.forEach((owner, column) => {
      const [ownerRow = 0, ownerColumn = 0] = owner.split(':').map(Number);
      const span = spans[ownerRow]?.[ownerColumn];
      const inside = span && row < ownerRow + span.rows && column < ownerColumn + span.columns && column >= ownerColumn;
      if (!inside) {
        wrong.push({ row, column });
        const line = spans[row];
        if (line) line[column] = { rows: 1, columns: 1 };
      }
    });
  });
  spans.forEach((line, row) => {
    line.forEach((span, column) => {
      if (!span) return;
      for (let r = row; r < row + span.rows; r++) {
        for (let c = column; c < column + span.columns; c++) {
          if (owners[r]?.[c] !== key(row, column) && (r !== row || c !== column)) wrong.push({ row: r, column: c });
        }
      }
    });
  });
  return { spans, wrong };
}

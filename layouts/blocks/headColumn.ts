import type { Table, TableCell } from '../../src/document/nodes.ts';
import { estimateLines } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { plainText } from './plainText.ts';

/** Widths of a column of row heads that are tried beside that of the grid. */
const WIDER = [mm(52), mm(62), mm(74), mm(88)];
/** Mean advance of bold letters in cells, em. */
const BOLD_ADVANCE = 0.57;
/** Least saving of lines, as a part of them, for which a table leaves the grid. */
const WORTH_LEAVING = 0.85;
/** A word that is wider than its column costs as much as so many lines. */
const PARTED_WORD = 6;

/** The words of a cell's paragraphs, each on a line. */
export const textOfCell = (cell: TableCell | undefined): string =>
  (cell?.blocks ?? []).map((block) => (block.type === 'paragraph' ? plainText(block.children) : '')).join('\n');

const linesIn = (text: string, size: number, width: number, advance?: number): number =>
  text.split('\n').reduce((sum, line) => sum + estimateLines(line, size, width, advance), 0);

/** Lines that a table takes about where its row heads are so wide; parted words count as many lines. */
function cost(table: Table, size: number, head: number, others: number): number {
  const most = head / (size * BOLD_ADVANCE);
  return table.body.reduce((sum, { cells }) => {
    const heading = textOfCell(cells.find(({ column }) => column === 0));
    const parted = heading.split(/\s+/).filter((word) => word.length > most).length;
    const heights = cells.map((cell) =>
      cell.column === 0 ? linesIn(heading, size, head, BOLD_ADVANCE) : linesIn(textOfCell(cell), size, others),
    );
    return sum + Math.max(1, ...heights) + parted * PARTED_WORD;
  }, 0);
}

/**
 * Width of the column of row heads (pt): that of the hang column, `grid`, unless the table is much shorter, or a long word
 * stays in one piece, with a wider one. `room`: width of the table without its gaps.
 */
export function headColumn(table: Table, size: number, grid: number, room: number): number {
  const others = Math.max(1, table.columns.length - 1);
  const costOf = (width: number): number => cost(table, size, width, (room - width) / others);
  const drawn = costOf(grid);
  const best = WIDER.filter((width) => width > grid && width < room / 2)
    .map((width) => ({ width, lines: costOf(width) }))
    .reduce((least, each) => (each.lines < least.lines ? each : least), { width: grid, lines: drawn });
  return best.lines < drawn * WORTH_LEAVING ? best.width : grid;
}

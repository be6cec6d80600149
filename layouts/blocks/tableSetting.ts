import type { Table, TableCell } from '../../src/document/nodes.ts';
import { GUTTER } from '../theme/page.ts';
import { type Context, modules } from './context.ts';
import { headColumn, textOfCell } from './headColumn.ts';

/** Most columns of a table whose row heads stand in the hang column. */
const HUNG_COLUMNS = 3;
/** Most columns that stand well in the text column. */
const TEXT_COLUMNS = 2;
const COLUMN_GAP = 2.5;

/** Where a table stands on the grid, and the shares of its columns. */
export interface Setting {
  readonly width: number;
  readonly hung: boolean;
  readonly gap: number;
  readonly shares: readonly number[];
}

const lettersIn = (cell: TableCell | undefined): number => textOfCell(cell).length;

/** Least weight of a column beside the heaviest. */
const LEAST_WEIGHT = 0.3;

/** Shares of columns, where the author gives none: the more words, the wider, by the root of their number. */
function weights(node: Table, shares: readonly number[]): readonly number[] {
  if (shares.slice(1).some((share) => share > 0)) return shares;
  const letters = shares.map((_, column) =>
    Math.sqrt(node.body.reduce((sum, { cells }) => sum + lettersIn(cells.find((cell) => cell.column === column)), 1)),
  );
  const most = Math.max(1, ...letters.slice(1));
  return letters.map((weight) => Math.max(weight, most * LEAST_WEIGHT));
}

/** Where a table stands and how its width is shared: row heads in the hang column, where that holds them. */
export function settingOf(node: Table, context: Context): Setting {
  const shares = node.columns.map(({ share }) => share);
  const hangs = context.hang > 0;
  const gap = hangs && node.rowHeads && node.columns.length <= HUNG_COLUMNS ? GUTTER : modules(context, COLUMN_GAP);
  if (!hangs) return { width: context.measure, hung: false, gap, shares };
  const wide = { width: context.hang + context.measure, hung: true, gap };
  if (!node.rowHeads && node.columns.length <= TEXT_COLUMNS)
    return { width: context.measure, hung: false, gap, shares };
  if (!node.rowHeads || node.columns.length > HUNG_COLUMNS) return { ...wide, shares };
  // Row heads stand in the hang column, what they head in the text column.
  const others = weights(node, shares).slice(1);
  const sum = others.reduce((total, share) => total + (share || 1), 0);
  const all = context.hang + context.measure - GUTTER * others.length;
  const head = headColumn(node, context.scale.cell.size, context.hang - GUTTER, all);
  return { ...wide, shares: [head, ...others.map((share) => ((all - head) * (share || 1)) / sum)] };
}

/** Width that a column will have about; the typesetter settles it. */
export const columnWidth = ({ width, gap, shares }: Setting, column: number): number => {
  const room = width - gap * (shares.length - 1);
  const sum = shares.reduce((total, share) => total + (share || 1), 0);
  return (room * (shares[column] || 1)) / sum;
};

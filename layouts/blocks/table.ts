import type { Box, Role, TableBox, TableBoxRow } from '../../src/document/boxes.ts';
import type { Table, TableCell, TableRow } from '../../src/document/nodes.ts';
import { MEAN_ADVANCE } from '../theme/fonts.ts';
import { GUTTER } from '../theme/page.ts';
import { RULE, TIGHT } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, inside, modules } from './context.ts';
import { headColumn, textOfCell } from './headColumn.ts';
import { edges, role, stack } from './make.ts';
import { plainText } from './plainText.ts';
import { records } from './records.ts';
import { tableCell } from './tableCell.ts';
import { covers } from './tableHeads.ts';
import { wordsBox } from './words.ts';

/** Most columns that a large-print table has; wider ones become records (STANDARDS, large print). */
const LARGE_COLUMNS = 3;
/** Fewer characters than this make a column of single words. */
const LEAST_CHARACTERS = 17;

/** Most columns that a large-print table has here: fewer, the larger the text. */
const largeColumns = ({ scale, measure }: Context): number =>
  Math.min(LARGE_COLUMNS, Math.floor(measure / (scale.cell.size * MEAN_ADVANCE * LEAST_CHARACTERS)));

/** Share of the measure that a word may take in a column before the table is set as records. */
const WIDE_WORD = 0.45;

/** Is there a word, such as a web address, that would be parted in any column? */
const hasWideWord = (node: Table, { scale, measure }: Context): boolean =>
  node.body.some(({ cells }) =>
    cells.some(({ blocks }) =>
      blocks.some(
        (block) =>
          block.type === 'paragraph' &&
          plainText(block.children)
            .split(/\s+/)
            .some((word) => word.length * scale.cell.size * MEAN_ADVANCE > measure * WIDE_WORD),
      ),
    ),
  );

/** Most rows of a table that is not parted while that leaves little of a page white. */
const SHORT_TABLE = 6;

/** Most columns that stand well in the text column. */
const TEXT_COLUMNS = 2;
const COLUMN_GAP = 2.5;

/** Where a table stands on the grid, and the shares of its columns. */
interface Setting {
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

function settingOf(node: Table, context: Context): Setting {
  const shares = node.columns.map(({ share }) => share);
  const hangs = context.hang > 0;
  const gap = hangs && node.rowHeads && node.columns.length <= LARGE_COLUMNS ? GUTTER : modules(context, COLUMN_GAP);
  if (!hangs) return { width: context.measure, hung: false, gap, shares };
  const wide = { width: context.hang + context.measure, hung: true, gap };
  if (!node.rowHeads && node.columns.length <= TEXT_COLUMNS)
    return { width: context.measure, hung: false, gap, shares };
  if (!node.rowHeads || node.columns.length > LARGE_COLUMNS) return { ...wide, shares };
  // Row heads stand in the hang column, what they head in the text column.
  const others = weights(node, shares).slice(1);
  const sum = others.reduce((total, share) => total + (share || 1), 0);
  const all = context.hang + context.measure - GUTTER * others.length;
  const head = headColumn(node, context.scale.cell.size, context.hang - GUTTER, all);
  return { ...wide, shares: [head, ...others.map((share) => ((all - head) * (share || 1)) / sum)] };
}

/** Width that a column will have about; the typesetter settles it. */
const columnWidth = ({ width, gap, shares }: Setting, column: number): number => {
  const room = width - gap * (shares.length - 1);
  const sum = shares.reduce((total, share) => total + (share || 1), 0);
  return (room * (shares[column] || 1)) / sum;
};

const headName = (row: number, column: number): string => `head-${row}-${column}`;
const rowName = (row: number): string => `row-${row}`;

/** Are there spans, or more than one row of heads? Then each cell names its heads. */
const isComplex = (node: Table): boolean =>
  node.head.length > 1 ||
  [...node.head, ...node.body].some(({ cells }) => cells.some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1));

const spans = (cell: { readonly columnSpan: number; readonly rowSpan: number }): Omit<Role, 'type'> => ({
  ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
  ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
});

/** A table: caption above, heads bold under a firm rule, hair rules between rows; row heads in the hang column. */
export function table(node: Table, context: Context): Box {
  const caption =
    node.caption.length > 0
      ? wordsBox(
          node.caption,
          context,
          context.scale.body,
          { face: 'bold' },
          {
            ...role('Caption'),
            ahead: context.scale.cell.leading * 3,
            padding: edges({ bottom: modules(context, 0.75) }),
          },
        )
      : undefined;
  const { length } = node.columns;
  if (context.large && (length > Math.max(1, largeColumns(context)) || (length > 1 && hasWideWord(node, context)))) {
    const title = caption ? [{ ...caption, ...role('P') }] : [];
    return stack([...title, records(node, context)], modules(context, TIGHT));
  }
  const setting = settingOf(node, context);
  const within = inside(context, setting.width);
  const complex = isComplex(node);
  const headsOf = (cell: TableRow['cells'][number], row: number): readonly string[] => [
    ...node.head.flatMap((head, index) =>
      head.cells
        .filter((over) => covers(over, cell.column) || covers(cell, over.column))
        .map((over) => headName(index, over.column)),
    ),
    ...(node.rowHeads && cell.column > 0 ? [rowName(row)] : []),
  ];
  const headRows = node.head.map(
    (head, index): TableBoxRow => ({
      role: { type: 'TR' },
      cells: head.cells.map((cell) => ({
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        box: tableCell(cell, node.columns[cell.column], within, columnWidth(setting, cell.column), {
          type: 'TH',
          scope: 'Column',
          ...(complex && { name: headName(index, cell.column) }),
          ...spans(cell),
        }),
      })),
      rules: {
        ...(index === 0 && { top: { weight: RULE.section, colour: 'ink' } }),
        ...(index === node.head.length - 1 && { bottom: { weight: RULE.foot, colour: 'ink' } }),
      },
    }),
  );
  const bodyRows = node.body.map(
    (line, index): TableBoxRow => ({
      role: { type: 'TR' },
      cells: line.cells.map((cell) => {
        const heads = node.rowHeads && cell.column === 0;
        const cellRole: Role = heads
          ? { type: 'TH', scope: 'Row', ...(complex && { name: rowName(index) }), ...spans(cell) }
          : { type: 'TD', ...(complex && { headers: headsOf(cell, index) }), ...spans(cell) };
        return {
          column: cell.column,
          columnSpan: cell.columnSpan,
          rowSpan: cell.rowSpan,
          box: tableCell(cell, node.columns[cell.column], within, columnWidth(setting, cell.column), cellRole),
        };
      }),
      ...(index === 0 && node.head.length === 0 && { rules: { top: { weight: RULE.section, colour: 'ink' } } }),
      ...(index === node.body.length - 1 && { rules: { bottom: { weight: RULE.hair, colour: 'line' } } }),
    }),
  );
  const box: TableBox = {
    kind: 'table',
    ...role('Table'),
    shares: setting.shares,
    rows: [...headRows, ...bodyRows],
    head: headRows.length,
    columnGap: setting.gap,
    between: { weight: RULE.hair, colour: 'line' },
    records: records(node, within),
    ...(caption && { caption }),
    ...(node.body.length <= SHORT_TABLE && { whole: 'usually', ...(caption && { floats: true }) }),
  };
  return setting.hung ? box : inColumn(box, context);
}

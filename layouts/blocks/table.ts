import type { Box, Role, TableBox, TableBoxRow } from '../../src/document/boxes.ts';
import type { Table, TableRow } from '../../src/document/nodes.ts';
import { RULE, TIGHT } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, inside, modules } from './context.ts';
import { edges, role, stack } from './make.ts';
import { records } from './records.ts';
import { tableCell } from './tableCell.ts';
import { covers, rowsOfHeads } from './tableHeads.ts';
import { columnWidth, settingOf } from './tableSetting.ts';
import { wantsRecords } from './wantsRecords.ts';
import { wordsBox } from './words.ts';

/** Most rows of a table that is not parted while that leaves little of a page white. */
const SHORT_TABLE = 6;

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
  const asRecords = (at: Context): Box =>
    stack([...(caption ? [{ ...caption, ...role('P') }] : []), records(node, at)], modules(context, TIGHT));
  if (context.large && wantsRecords(node, context)) return asRecords(context);
  const setting = settingOf(node, context);
  const within = inside(context, setting.width);
  const complex = isComplex(node);
  const headsOf = (cell: TableRow['cells'][number], row: number): readonly string[] => [
    ...node.head.flatMap((head, index) =>
      head.cells
        .filter((over) => covers(over, cell.column) || covers(cell, over.column))
        .map((over) => headName(index, over.column)),
    ),
    ...(node.rowHeads && cell.column > 0 ? rowsOfHeads(node, cell, row).map(rowName) : []),
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
    records: asRecords(within),
    ...(caption && { caption }),
    ...(node.body.length <= SHORT_TABLE && { whole: 'usually', ...(caption && { floats: true }) }),
  };
  return setting.hung ? box : inColumn(box, context);
}

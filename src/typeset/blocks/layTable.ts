import type { Stroke, TableBox, TableBoxRow } from '../../document/boxes.ts';
import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { type BandCell, type BandRow, buildBand } from './buildBand.ts';
import { columnWidths, squeezedWidths } from './columnWidths.ts';
import { columnContents } from './contentWidths.ts';
import { addElement } from './elements.ts';
import { keepRows } from './keepRows.ts';
import { placedAt } from './laidBase.ts';
import { layStack, stackUp } from './layStack.ts';
import type { LayBox, LayState, Surroundings } from './layState.ts';
import { stretchTo } from './stretchTo.ts';

/** A row stays on one page unless it is higher than this part of it. */
const LARGEST_WHOLE_ROW = 0.5;
/** What must follow a caption or the heads, at most: this part of a page. */
const LARGEST_AHEAD = 0.25;
/** A column narrower than so many em cannot hold a letter with its padding: cells then stand one under another. */
const LEAST_EMS = 1.5;

/** How a table is to be set at a width: in columns, as its records, or cell under cell. */
export type TableForm =
  | { readonly kind: 'columns'; readonly widths: readonly number[] }
  | { readonly kind: 'records' }
  | { readonly kind: 'cells' };

/** Chooses by the longest words; `width` in pt. */
export function chooseTableForm(box: TableBox, width: number, state: LayState): TableForm {
  const columns = columnContents(box, state);
  const room = width - box.columnGap * Math.max(0, columns.length - 1);
  const widths = columnWidths(columns, box.shares, room);
  if (widths) return { kind: 'columns', widths };
  if (box.records) return { kind: 'records' };
  const squeezed = squeezedWidths(columns, room);
  const legible = columns.every(({ size }, index) => (squeezed[index] ?? 0) >= LEAST_EMS * size);
  return legible ? { kind: 'columns', widths: squeezed } : { kind: 'cells' };
}

/** Rows that cells span over, as stretches: from and up to an index. A span ends with the heads, or with the table. */
function bandsOf(rows: readonly TableBoxRow[], from: number, to: number): { from: number; to: number }[] {
  const bands: { from: number; to: number }[] = [];
  for (let start = from; start < to; ) {
    let end = start + 1;
    for (let row = start; row < end; row++)
      for (const cell of rows[row]?.cells ?? []) end = Math.min(to, Math.max(end, row + cell.rowSpan));
    bands.push({ from: start, to: end });
    start = end;
  }
  return bands;
}

/**
 * Element of each row's group: THead and TBody where a table has both heads and other rows (ISO 32000-1, table 337), else
 * the table's own. To be asked row by row in order, so that elements stand in pre-order.
 */
function rowGroups(box: TableBox, around: Surroundings, state: LayState): (row: number) => number {
  const isTable = !around.decoration && state.elements[around.up]?.role.type === 'Table';
  if (!isTable || box.head <= 0 || box.head >= box.rows.length) return () => around.up;
  let group = around.up;
  return (row) => {
    if (row === 0) group = addElement(state, { type: 'THead' }, around.up, false);
    if (row === box.head) group = addElement(state, { type: 'TBody' }, around.up, false);
    return group;
  };
}

/** A row's own element. */
const rowElement = (row: TableBoxRow, group: number, around: Surroundings, state: LayState): number =>
  around.decoration ? around.up : addElement(state, row.role, group, false);

function rowLooks(row: TableBoxRow, between: Stroke | undefined): BandRow {
  const rules = between && !row.rules?.bottom ? { ...row.rules, bottom: between } : row.rules;
  return { ...(row.ground === undefined ? {} : { ground: row.ground }), ...(rules ? { rules } : {}) };
}

function layOneRow(cells: readonly BandCell[], looks: BandRow, width: number, pageHeight: number): LaidGroup {
  const height = cells.reduce((most, { box }) => Math.max(most, box.height), 0);
  return {
    kind: 'group',
    split: 'row',
    x: 0,
    y: 0,
    width,
    height,
    items: cells.map(({ box }) => stretchTo(box, height, false)),
    ...looks,
    ...(height <= pageHeight * LARGEST_WHOLE_ROW ? { whole: true as const } : {}),
  };
}

function layColumns(
  box: TableBox,
  widths: readonly number[],
  width: number,
  around: Surroundings,
  state: LayState,
  lay: LayBox,
): LaidGroup {
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((sum, own) => sum + own + box.columnGap, 0));
  const groupOf = rowGroups(box, around, state);
  const laidCells = box.rows.map((row, index) => {
    const up = rowElement(row, groupOf(index), around, state);
    return row.cells.map((cell): BandCell => {
      const end = cell.column + cell.columnSpan;
      const own = widths.slice(cell.column, end).reduce((sum, one) => sum + one + box.columnGap, -box.columnGap);
      const laid = lay(cell.box, own, { ...around, up, beside: true }, state);
      return { box: placedAt(laid, lefts[cell.column] ?? 0, 0), row: index, span: cell.rowSpan };
    });
  });
  const head = Math.min(box.head, box.rows.length);
  const bands = [...bandsOf(box.rows, 0, head), ...bandsOf(box.rows, head, box.rows.length)];
  const items = bands.map(({ from, to }): LaidBox => {
    const looks = box.rows
      .slice(from, to)
      .map((row, index) => rowLooks(row, from + index + 1 < box.rows.length ? box.between : undefined));
    const cells = laidCells.slice(from, to).flat();
    if (to - from === 1) return layOneRow(cells, looks[0] ?? {}, width, state.pageHeight);
    const inBand = cells.map((cell) => ({
      ...cell,
      row: cell.row - from,
      span: Math.max(1, Math.min(cell.span, to - cell.row)),
    }));
    return buildBand(inBand, looks, width);
  });
  const heads = bands.filter(({ to }) => to <= head).length;
  const rows = keepRows(items, heads, state.pageHeight);
  return { ...stackUp(rows, 0, width), ...(heads > 0 ? { head: heads } : {}) };
}

/** Too many columns for the width even letter by letter: the cells of each row one under another. */
function layCells(box: TableBox, width: number, around: Surroundings, state: LayState, lay: LayBox): LaidGroup {
  const groupOf = rowGroups(box, around, state);
  const items = box.rows.map((row, index) => {
    const up = rowElement(row, groupOf(index), around, state);
    const cells = layStack(
      row.cells.map((cell) => cell.box),
      0,
      width,
      (inner, innerWidth) => lay(inner, innerWidth, { ...around, up, beside: true }, state),
    );
    return { ...cells, ...rowLooks(row, index + 1 < box.rows.length ? box.between : undefined) };
  });
  return stackUp(items, 0, width);
}

/**
 * A table, `width` wide (pt), in the form chosen for it; `around.up` is the table's own element. Heads are repeated on
 * each page by *layFlow*; the caption stands with the first rows.
 */
export function layTable(
  box: TableBox,
  form: TableForm,
  width: number,
  around: Surroundings,
  state: LayState,
  lay: LayBox,
): LaidBox {
  const caption = box.caption ? lay(box.caption, width, around, state) : undefined;
  const table =
    form.kind === 'columns'
      ? layColumns(box, form.widths, width, around, state, lay)
      : layCells(box, width, around, state, lay);
  if (!caption) return table;
  const firstRows = table.items.slice(0, (table.head ?? 0) + 1).reduce((sum, { height }) => sum + height, 0);
  const most = Number.isFinite(state.pageHeight) ? state.pageHeight * LARGEST_AHEAD : firstRows;
  const ahead = Math.max(caption.ahead ?? 0, Math.min(firstRows, most));
  return stackUp([{ ...caption, ahead }, table], 0, width);
}

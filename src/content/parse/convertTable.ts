import type { Token, Tokens } from 'marked';
import type { Block, Inline, ListItem, Table, TableCell, TableColumn, TableRow } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';
import { convertInlines } from './convertInlines.ts';
import { joinCells } from './joinCells.ts';
import { positionAt, type Slice, unescapedSlice } from './slice.ts';
import { trimEnds } from './trimEnds.ts';

/**
 * A GFM table. A cell `^^` joins the cell above and `<<` the one to its left; lines of a cell are parted by `<br>`, and
 * lines that begin with `- ` make a list. A cell too many, which GFM drops, is an error.
 */
export function convertTable(token: Tokens.Table, slice: Slice, start: number, context: Context): Table {
  const lines = linesFrom(slice.text, start, token.raw);
  const width = token.header.length;
  const convert = (cells: readonly Tokens.TableCell[], line: Line | undefined) => {
    const ranges = cellRanges(line?.text ?? '');
    const rowStart = line?.start ?? start;
    for (const extra of ranges.slice(width)) {
      context.report(
        'error',
        'table-cells',
        positionAt(slice, rowStart + extra.start),
        `This row has ${ranges.length} cells, but the table has ${width} columns.`,
        'Take one | away, or write \\| for a line that belongs to the text.',
      );
      break;
    }
    return {
      position: positionAt(slice, rowStart),
      cells: cells.map((cell, column): WrittenCell => {
        const at = rowStart + (ranges[column]?.start ?? line?.text.length ?? 0);
        const inner = unescapedSlice(slice, at, cell.text);
        return {
          text: cell.text,
          position: positionAt(slice, at),
          read: () => cellBlocks(cell.tokens, inner, context),
        };
      }),
    };
  };
  const head = convert(token.header, lines[0]);
  // The line after the head is the one of hyphens.
  const body = token.rows.map((row, index) => convert(row, lines[index + 2]));
  const empty = head.cells.every((cell) => cell.text === '');
  return {
    type: 'table',
    position: positionAt(slice, start),
    caption: [],
    columns: token.align.map(
      (align): TableColumn => ({ align: align === 'center' ? 'centre' : (align ?? 'left'), share: 0 }),
    ),
    head: empty ? [] : rowsOf([head], context),
    body: rowsOf(body, context),
    rowHeads: false,
  };
}

interface Line {
  readonly text: string;
  readonly start: number;
}
interface WrittenCell {
  readonly text: string;
  readonly position: Position;
  readonly read: () => readonly Block[];
}
interface WrittenRow {
  readonly position: Position;
  readonly cells: readonly WrittenCell[];
}

function linesFrom(text: string, start: number, raw: string): readonly Line[] {
  const lines: Line[] = [];
  let at = start;
  for (const _ of raw.split('\n')) {
    const end = text.indexOf('\n', at);
    lines.push({ text: text.slice(at, end < 0 ? text.length : end), start: at });
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

/** Where the cells of a row stand, white space left out (GFM 4.10). */
function cellRanges(line: string): readonly { readonly start: number; readonly end: number }[] {
  const bounds: number[] = [-1];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') bounds.push(at);
  }
  bounds.push(line.length);
  const cells = bounds.slice(1).map((end, index) => {
    const start = (bounds[index] ?? -1) + 1;
    const text = line.slice(start, end);
    return { start: start + text.length - text.trimStart().length, end, empty: text.trim() === '' };
  });
  if (cells[0]?.empty) cells.shift();
  if (cells.at(-1)?.empty) cells.pop();
  return cells;
}

function rowsOf(rows: readonly WrittenRow[], context: Context): readonly TableRow[] {
  const joined = joinCells(rows.map((row) => row.cells.map((cell) => cell.text)));
  for (const { row, column } of joined.wrong) {
    const cell = rows[row]?.cells[column];
    if (!cell) continue;
    const message =
      cell.text === '^^'
        ? 'There is no cell above that could be joined.'
        : 'There is no cell to the left that could be joined.';
    context.report(
      'error',
      'table-span',
      cell.position,
      message,
      'Joined cells must make a rectangle: ^^ joins the cell above, << the one to its left.',
    );
  }
  return rows.map((row, rowIndex) => ({
    position: row.position,
    cells: row.cells.flatMap((cell, column): readonly TableCell[] => {
      const span = joined.spans[rowIndex]?.[column];
      if (!span) return [];
      return [{ position: cell.position, column, columnSpan: span.columns, rowSpan: span.rows, blocks: cell.read() }];
    }),
  }));
}

/** Begins a line of a cell that is an item of a list. */
const BULLET = '- ';

function cellBlocks(tokens: readonly Token[], slice: Slice, context: Context): readonly Block[] {
  const lines = linesOf(trimEnds(convertInlines(tokens, slice, context)));
  const blocks: Block[] = [];
  let paragraph: Inline[] = [];
  let items: ListItem[] = [];
  const closeParagraph = () => {
    const [first] = paragraph;
    if (first) blocks.push({ type: 'paragraph', position: first.position, children: paragraph });
    paragraph = [];
  };
  const closeList = () => {
    const [first] = items;
    if (first) blocks.push({ type: 'list', ordered: false, start: 1, tight: true, position: first.position, items });
    items = [];
  };
  for (const line of lines) {
    const [first, ...rest] = line;
    if (!first) continue;
    if (first.type === 'text' && first.value.startsWith(BULLET)) {
      closeParagraph();
      const position = { ...first.position, column: first.position.column + BULLET.length };
      const children = trimEnds([{ ...first, position, value: first.value.slice(BULLET.length) }, ...rest]);
      items.push({ position: first.position, blocks: [{ type: 'paragraph', position: first.position, children }] });
    } else {
      closeList();
      if (paragraph.length > 0) paragraph.push({ type: 'break', position: first.position });
      paragraph.push(...line);
    }
  }
  closeParagraph();
  closeList();
  return blocks;
}

function linesOf(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

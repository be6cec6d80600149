import type { Position } from '../../document/position.ts';

/** A source file and where its lines begin. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** Added to lines: a fragment may begin further down in its file. */
  readonly firstLine: number;
  /** Added to columns of the first line. */
  readonly firstColumn: number;
}
/**
 * A piece of the source as marked sees it: quotation marks and indents of the containers round it taken away.
 * `from[i]` in the text stands at `to[i]` in the source, and so on until `from[i + 1]`.
 */
export interface Slice {
  readonly source: Source;
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** A source whose first character stands at the given line and column. */
export function makeSource(file: string, text: string, firstLine = 1, firstColumn = 1): Source {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts, firstLine, firstColumn };
}

export const wholeSlice = (source: Source): Slice => ({ source, text: source.text, from: [0], to: [0] });

/** Where a character of the slice stands in its file. */
export function positionAt(slice: Slice, offset: number): Position {
  const { source } = slice;
  const at = sourceOffset(slice, offset);
  const line = lastNotAfter(source.lineStarts, at);
  const column = at - (source.lineStarts[line] ?? 0);
  return {
    file: source.file,
    line: source.firstLine + line,
    column: column + (line === 0 ? source.firstColumn : 1),
  };
}

/** A piece of a slice with the same text. */
export function subSlice(slice: Slice, start: number, end: number): Slice {
  const from = [0];
  const to = [sourceOffset(slice, start)];
  for (let i = lastNotAfter(slice.from, start) + 1; i < slice.from.length; i++) {
    const offset = slice.from[i] ?? 0;
    if (offset >= end) break;
    from.push(offset - start);
    to.push(slice.to[i] ?? 0);
  }
  return { source: slice.source, text: slice.text.slice(start, end), from, to };
}

/**
 * The slice of a container's content: `text` is what marked made of the outer text from `start` by taking prefixes
 * off its lines. Lines correspond one to one.
 */
export function innerSlice(outer: Slice, start: number, text: string): Slice {
  if (outer.text.startsWith(text, start)) return subSlice(outer, start, start + text.length);
  const from: number[] = [];
  const to: number[] = [];
  let innerAt = 0;
  let outerAt = start;
  for (const line of text.split('\n')) {
    const newline = outer.text.indexOf('\n', outerAt);
    const outerEnd = newline < 0 ? outer.text.length : newline;
    from.push(innerAt);
    to.push(sourceOffset(outer, outerAt + prefixLength(outer.text.slice(outerAt, outerEnd), line)));
    innerAt += line.length + 1;
    outerAt = Math.min(outerEnd + 1, outer.text.length);
  }
  return { source: outer.source, text, from, to };
}

/** The slice of a text from which some backslashes were taken away, as in cells of tables and labels of links. */
export function unescapedSlice(outer: Slice, start: number, text: string): Slice {
  if (outer.text.startsWith(text, start)) return subSlice(outer, start, start + text.length);
  const from = [0];
  const to = [sourceOffset(outer, start)];
  let at = start;
  for (let index = 0; index < text.length; index++, at++) {
    if (outer.text[at] === text[index] || outer.text[at] !== '\\') continue;
    at++;
    from.push(index);
    to.push(sourceOffset(outer, at));
  }
  return { source: outer.source, text, from, to };
}

function sourceOffset(slice: Slice, offset: number): number {
  const index = lastNotAfter(slice.from, offset);
  return (slice.to[index] ?? 0) + offset - (slice.from[index] ?? 0);
}

/** How much of a line was taken away before its content. Tabs may have been turned into spaces. */
function prefixLength(outerLine: string, innerLine: string): number {
  if (outerLine.endsWith(innerLine)) return outerLine.length - innerLine.length;
  const words = innerLine.trim();
  const found = words === '' ? -1 : outerLine.lastIndexOf(words);
  return found < 0 ? 0 : Math.max(0, found - (innerLine.length - innerLine.trimStart().length));
}

function lastNotAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

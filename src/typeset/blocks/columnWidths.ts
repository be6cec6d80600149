import type { ContentWidths } from './layState.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Shares what is to be given among columns by weight; equally where no column weighs anything. */
function shareOut(amount: number, weights: readonly number[]): readonly number[] {
  const total = sum(weights);
  return weights.map((weight) => (total > 0 ? (amount * weight) / total : amount / weights.length));
}

/** As wide as wanted, but none under its least: what those take too much the others give, by what they can spare. */
function raiseToLeast(wanted: readonly number[], least: readonly number[]): readonly number[] {
  const raised = wanted.map((width, index) => Math.max(width, least[index] ?? 0));
  const excess = sum(raised) - sum(wanted);
  const spare = shareOut(
    excess,
    raised.map((width, index) => width - (least[index] ?? 0)),
  );
  return raised.map((width, index) => width - (spare[index] ?? 0));
}

/** Between least and full width, each column moved by the same part of its span (CSS 2.2, 17.5.2.2). */
function byContent(columns: readonly ContentWidths[], room: number): readonly number[] {
  const full = sum(columns.map((column) => column.full));
  if (full <= room) {
    const slack = shareOut(
      room - full,
      columns.map((column) => column.full),
    );
    return columns.map((column, index) => column.full + (slack[index] ?? 0));
  }
  const least = sum(columns.map((column) => column.least));
  const slack = shareOut(
    room - least,
    columns.map((column) => column.full - column.least),
  );
  return columns.map((column, index) => column.least + (slack[index] ?? 0));
}

/**
 * Widths of a table's columns, pt, which together fill `room` (the table's width without the gaps). A share above 0 is
 * a part of the width, 0 means by content; no column is narrower than its longest word. `undefined` where the longest
 * words do not fit side by side.
 */
export function columnWidths(
  columns: readonly ContentWidths[],
  shares: readonly number[],
  room: number,
): readonly number[] | undefined {
  const least = columns.map((column) => column.least);
  if (sum(least) > room) return undefined;
  const shared = sum(shares);
  if (shared <= 0) return byContent(columns, room);
  const free = columns.map((column, index) => ((shares[index] ?? 0) > 0 ? 0 : column.full));
  const sharedLeast = sum(least.filter((_, index) => (shares[index] ?? 0) > 0));
  const freeRoom = Math.min(sum(free), room - sharedLeast, room / 2);
  const narrowed = shareOut(freeRoom, free);
  const wanted = shares.map((share, index) =>
    share > 0 ? ((room - freeRoom) * share) / shared : Math.min(free[index] ?? 0, narrowed[index] ?? 0),
  );
  return raiseToLeast(wanted, least);
}

/** Where the longest words do not fit: the narrow columns keep theirs, the widest give way to one width. */
export function squeezedWidths(columns: readonly ContentWidths[], room: number): readonly number[] {
  const sorted = columns.map((column) => column.least).sort((a, b) => a - b);
  let left = room;
  let limit = room;
  for (const [index, least] of sorted.entries()) {
    limit = left / (sorted.length - index);
    if (least > limit) break;
    left -= least;
  }
  return columns.map((column) => Math.min(column.least, limit));
}

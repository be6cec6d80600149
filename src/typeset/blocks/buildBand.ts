import type { Colour } from '../../document/boxes.ts';
import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { placedAt } from './laidBase.ts';
import { naturalHeight } from './naturalHeight.ts';
import { stretchTo } from './stretchTo.ts';

/** A cell of a band: the row it begins in, how many it spans. Its `x` and width stand. */
export interface BandCell {
  readonly box: LaidBox;
  readonly row: number;
  readonly span: number;
}
/** What a row of a table shows behind and round its cells. */
export interface BandRow {
  readonly ground?: Colour;
  readonly rules?: NonNullable<LaidBox['rules']>;
}

/** Ground of a row stands before the cells, under this row number. */
export const ROW_GROUND = -1;

/** A row is as high as its own cells; what a spanning cell lacks goes to the last row that it spans. */
export function bandHeights(
  cells: readonly { readonly row: number; readonly span: number; readonly height: number }[],
  rowCount: number,
): readonly number[] {
  const heights = Array.from({ length: rowCount }, () => 0);
  for (const { row, span, height } of cells.toSorted((a, b) => a.span - b.span || a.row - b.row)) {
    const last = row + span - 1;
    const missing = height - heights.slice(row, row + span).reduce((sum, own) => sum + own, 0);
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return heights;
}

/** Tops of the rows, and the end of the last, pt. */
export function bandTops(heights: readonly number[]): readonly number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/**
 * Ground and rules of a row of a band. The rule below it stops where a cell goes on into the next row: it is then parted
 * into pieces, which are the ground's items.
 */
function groundOf(row: BandRow, index: number, cells: readonly BandCell[], height: number) {
  const ending = cells.filter((cell) => cell.row + cell.span - 1 === index);
  const passing = cells.filter((cell) => cell.row <= index && cell.row + cell.span - 1 > index);
  const bottom = row.rules?.bottom;
  if (!bottom || passing.length === 0) return { items: [], ...row };
  const { bottom: _, ...others } = row.rules ?? {};
  const items: LaidGroup[] = [];
  let last: LaidGroup | undefined;
  for (const { box } of ending.toSorted((a, b) => a.box.x - b.box.x)) {
    const isParted = passing.some((cell) => cell.box.x < box.x && last !== undefined && cell.box.x >= last.x);
    const x = last && !isParted ? last.x : box.x;
    if (last && !isParted) items.pop();
    last = { kind: 'group', x, y: 0, width: box.x + box.width - x, height, items: [], rules: { bottom } };
    items.push(last);
  }
  return { ...row, items, rules: others };
}

/** The look of a row, from what *groundOf* made of it. */
export function rowOfGround({ ground, rules, ...box }: LaidBox): BandRow {
  const bottom = rules?.bottom ?? (box.kind === 'group' ? box.items[0]?.rules?.bottom : undefined);
  const all = { ...rules, ...(bottom ? { bottom } : {}) };
  return {
    ...(ground === undefined ? {} : { ground }),
    ...(Object.keys(all).length > 0 ? { rules: all } : {}),
  };
}

/** Table rows tied together by cells that span over several, as one group: grounds of the rows first, then the cells. */
export function buildBand(cells: readonly BandCell[], rows: readonly BandRow[], width: number): LaidGroup {
  const measured = cells.map((cell) => ({ ...cell, height: naturalHeight(cell.box) }));
  const heights = bandHeights(measured, rows.length);
  const tops = bandTops(heights);
  const topOf = (row: number): number => tops[row] ?? 0;
  const grounds = rows.map((row, index): LaidGroup => {
    const height = heights[index] ?? 0;
    return { kind: 'group', x: 0, y: topOf(index), width, height, ...groundOf(row, index, cells, height) };
  });
  const placed = measured.map(({ box, row, span, height }) => {
    const room = topOf(row + span) - topOf(row);
    const natural = box.kind === 'group' ? { ...box, height: Math.min(height, room) } : box;
    return placedAt(stretchTo(natural, room, false), box.x, topOf(row));
  });
  return {
    kind: 'group',
    split: 'band',
    whole: true,
    x: 0,
    y: 0,
    width,
    height: topOf(rows.length),
    items: [...grounds, ...placed],
    band: [
      ...rows.map((_, index) => ({ row: ROW_GROUND, span: index })),
      ...cells.map(({ row, span }) => ({ row, span })),
    ],
  };
}

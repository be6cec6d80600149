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

/**
 * Table rows tied together by cells that span over several, as one group. A row is as high as its own cells; what a
 * spanning cell lacks goes to the last row that it spans.
 */
export function buildBand(cells: readonly BandCell[], rows: readonly BandRow[], width: number): LaidGroup {
  const heights = rows.map(() => 0);
  const reach = (row: number, span: number) => heights.slice(row, row + span).reduce((sum, height) => sum + height, 0);
  for (const { box, row, span } of cells.toSorted((a, b) => a.span - b.span || a.row - b.row)) {
    const last = row + span - 1;
    const missing = naturalHeight(box) - reach(row, span);
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  const tops = heights.map((_, row) => reach(0, row));
  const grounds = rows.map((row, index): LaidGroup => {
    const height = heights[index] ?? 0;
    return { kind: 'group', x: 0, y: tops[index] ?? 0, width, height, items: [], ...row };
  });
  const placed = cells.map(({ box, row, span }) => {
    const height = reach(row, span);
    const natural = { ...box, height: Math.min(naturalHeight(box), height) };
    return placedAt(stretchTo(natural, height, false), box.x, tops[row] ?? 0);
  });
  return {
    kind: 'group',
    split: 'band',
    whole: true,
    x: 0,
    y: 0,
    width,
    height: reach(0, rows.length),
    items: [...grounds, ...placed],
    band: [
      ...rows.map((_, index) => ({ row: ROW_GROUND, span: index })),
      ...cells.map(({ row, span }) => ({ row, span })),
    ],
  };
}

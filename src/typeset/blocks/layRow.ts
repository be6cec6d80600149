import type { RowBox } from '../../document/boxes.ts';
import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { contentWidths } from './contentWidths.ts';
import { firstBaseline } from './firstBaseline.ts';
import { placedAt } from './laidBase.ts';
import { layStack } from './layStack.ts';
import type { LayBox, LayState, Surroundings } from './layState.ts';
import { stretchTo } from './stretchTo.ts';

/**
 * A cell narrower than its longest word and than so many em of its type cannot be read: the cells then stand one under
 * another. This is what keeps lists nested two hundred deep legible.
 */
const LEAST_EMS = 4;
/** Largest text size of an edition (pt): from this many em of it on, no cell needs to be measured. */
const LARGEST_BODY = 60;
/** Lengths differ by rounding alone below this, pt. */
const TOLERANCE = 0.001;

/** Widths of the cells, pt; `undefined` where they cannot stand side by side. */
function cellWidths(box: RowBox, width: number, state: LayState): readonly number[] | undefined {
  const fixed = box.cells.map((cell) =>
    cell.width === 'rest' ? undefined : Math.max(cell.width, contentWidths(cell.box, state).least),
  );
  const gaps = box.gap * Math.max(0, box.cells.length - 1);
  const taken = fixed.reduce<number>((sum, own) => sum + (own ?? 0), gaps);
  const sharers = fixed.filter((own) => own === undefined).length;
  if (sharers === 0 && taken > width + TOLERANCE) {
    const asked = box.cells.reduce((sum, cell) => sum + (cell.width === 'rest' ? 0 : cell.width), gaps);
    return asked <= width + TOLERANCE ? box.cells.map((cell) => Number(cell.width)) : undefined;
  }
  const rest = (width - taken) / Math.max(1, sharers);
  const legible = box.cells.every((cell) => {
    if (cell.width !== 'rest' || rest >= LEAST_EMS * LARGEST_BODY) return true;
    const { least, size } = contentWidths(cell.box, state);
    return rest > 0 && rest + TOLERANCE >= Math.min(least, LEAST_EMS * size);
  });
  return legible ? fixed.map((own) => own ?? rest) : undefined;
}

interface Column {
  readonly cell: RowBox['cells'][number];
  readonly x: number;
  readonly width: number;
}

function columnsOf(box: RowBox, widths: readonly number[]): readonly Column[] {
  let x = 0;
  return box.cells.map((cell, index) => {
    const column = { cell, x, width: widths[index] ?? 0 };
    x += column.width + box.gap;
    return column;
  });
}

/** Cells are laid in the order in which they are heard, wherever they stand. */
const inHeardOrder = <C extends { readonly cell: RowBox['cells'][number] }>(columns: readonly C[]): readonly C[] => [
  ...columns.filter(({ cell }) => !cell.heardLast),
  ...columns.filter(({ cell }) => cell.heardLast),
];

/**
 * Boxes beside one another, all as high as the row. A cell of fixed width grows to its longest word where the others
 * can spare it; cells that would be too narrow to read stand one under another instead.
 */
export function layRow(box: RowBox, width: number, around: Surroundings, state: LayState, lay: LayBox): LaidGroup {
  const widths = cellWidths(box, width, state);
  if (!widths)
    return layStack(
      inHeardOrder(box.cells.map((cell) => ({ cell }))).map(({ cell }) => cell.box),
      0,
      width,
      (inner, innerWidth) => lay(inner, innerWidth, around, state),
    );
  const columns = inHeardOrder(columnsOf(box, widths));
  const cells = columns.map(({ cell, x, width: own }) =>
    placedAt(lay(cell.box, own, { ...around, beside: true }, state), x, 0),
  );
  const aligned = (index: number) => columns[index]?.cell.align;
  const baselines = cells.map((cell, index) => (aligned(index) === 'baseline' ? (firstBaseline(cell) ?? 0) : 0));
  const lowest = Math.max(0, ...baselines);
  const dropped: LaidBox[] = cells.map((cell, index) =>
    aligned(index) === 'baseline' ? placedAt(cell, cell.x, lowest - (baselines[index] ?? 0)) : cell,
  );
  const height = dropped.reduce((most, cell) => Math.max(most, cell.y + cell.height), 0);
  const ahead = dropped.reduce((most, cell) => Math.max(most, cell.ahead ?? 0), 0);
  return {
    kind: 'group',
    split: 'row',
    x: 0,
    y: 0,
    width,
    height,
    items: dropped.map((cell, index) => stretchTo(cell, height - cell.y, aligned(index) === 'middle')),
    ...(ahead > 0 ? { ahead } : {}),
  };
}

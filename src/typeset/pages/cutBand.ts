import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { type BandCell, type BandRow, buildBand, ROW_GROUND } from '../blocks/buildBand.ts';
import { emptied } from './cutRow.ts';
import {
  type Breaking,
  type Cut,
  continued,
  type Force,
  type Fragment,
  NOTHING,
  type Rest,
  TOLERANCE,
} from './fragment.ts';

interface TakenApart {
  readonly cells: readonly BandCell[];
  readonly rows: readonly BandRow[];
  /** Top of each row, pt. */
  readonly tops: readonly number[];
}

function takeApart(band: LaidGroup): TakenApart {
  const cells: BandCell[] = [];
  const rows: BandRow[] = [];
  const tops: number[] = [];
  band.items.forEach((box, index) => {
    const { row, span } = band.band?.[index] ?? { row: 0, span: 1 };
    if (row !== ROW_GROUND) {
      cells.push({ box, row, span });
      return;
    }
    rows.push({
      ...(box.ground === undefined ? {} : { ground: box.ground }),
      ...(box.rules ? { rules: box.rules } : {}),
    });
    tops.push(box.y);
  });
  return { cells, rows, tops };
}

/** A cell's part above the cut and what is left of it, either of them perhaps only its ground. */
function halve(cell: LaidBox, room: number, force: Force, breaking: Breaking, cut: Cut) {
  const { piece, rest } = cut(cell, undefined, room, force, breaking);
  if (!piece) return { upper: emptied(cell), lower: cell };
  const lower = rest ? cut(cell, rest, Number.POSITIVE_INFINITY, 'press', breaking).piece : emptied(cell);
  return { upper: piece, lower };
}

const asCells = (box: LaidBox | undefined, row: number, span: number): BandCell[] => (box ? [{ box, row, span }] : []);

/**
 * Rows tied by spanning cells: cut between rows where one ends on the page, a spanning cell going on beside the next;
 * inside the first row only where it is higher than the page.
 */
export function cutBand(
  box: LaidGroup,
  rest: Rest | undefined,
  room: number,
  force: Force,
  breaking: Breaking,
  cut: Cut,
): Fragment {
  const band = rest?.box?.kind === 'group' ? rest.box : box;
  const place = { x: box.x, y: 0 };
  if (band.height <= room + TOLERANCE) return { piece: { ...band, ...place } };
  const { cells, rows, tops } = takeApart(band);
  const fitting = tops.filter((top) => top > 0 && top <= room + TOLERANCE).length;
  if (fitting === 0 && force === 'ease') return NOTHING;

  const upper: BandCell[] = [];
  const lower: BandCell[] = [];
  const edge = fitting === 0 ? room : (tops[fitting] ?? room);
  const first = Math.max(1, fitting);
  const dropped = fitting;
  for (const cell of cells) {
    const end = cell.row + cell.span;
    if (cell.row >= first) lower.push({ ...cell, row: cell.row - dropped });
    else if (fitting > 0 && end <= fitting) upper.push(cell);
    else {
      const how = fitting > 0 ? 'press' : force;
      const halves = halve(cell.box, edge - (tops[cell.row] ?? 0), how, breaking, cut);
      upper.push(...asCells(halves.upper, cell.row, first - cell.row));
      lower.push(...asCells(halves.lower, 0, end - dropped));
    }
  }
  const piece = { ...continuedIf(rest, box), ...buildBand(upper, rows.slice(0, first), box.width), ...place };
  const next = continued(buildBand(lower, rows.slice(dropped), box.width));
  if (fitting === 0 && upper.every(({ box: own }) => own.height === 0)) return NOTHING;
  return { piece, rest: { at: 0, box: next } };
}

const continuedIf = (rest: Rest | undefined, box: LaidGroup): LaidGroup => (rest ? continued(box) : box);

import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import {
  type BandCell,
  type BandRow,
  bandHeights,
  bandTops,
  buildBand,
  ROW_GROUND,
  rowOfGround,
} from '../blocks/buildBand.ts';
import { naturalHeight } from '../blocks/naturalHeight.ts';
import { emptied } from './cutRow.ts';
import {
  type BandPart,
  type BandRest,
  type Breaking,
  type Cut,
  continued,
  type Force,
  type Fragment,
  NOTHING,
  type Rest,
  TOLERANCE,
} from './fragment.ts';

function takeApart(box: LaidGroup): BandRest {
  const parts: BandPart[] = [];
  const rows: BandRow[] = [];
  box.items.forEach((item, index) => {
    const { row, span } = box.band?.[index] ?? { row: 0, span: 1 };
    if (row === ROW_GROUND) rows.push(rowOfGround(item));
    else parts.push({ cell: item, row, span, height: naturalHeight(item) });
  });
  return { parts, rows };
}

/** All that is left of a cell. */
const remainder = (cell: LaidBox, rest: Rest | undefined, breaking: Breaking, cut: Cut): LaidBox =>
  rest ? (cut(cell, rest, Number.POSITIVE_INFINITY, 'press', breaking).piece ?? cell) : cell;

interface Halves {
  readonly upper: LaidBox | undefined;
  readonly lower: Pick<BandPart, 'cell' | 'rest' | 'height'> | undefined;
}

/** A cell's part above the cut and what is left of it, either of them perhaps only its ground. */
function halve(part: BandPart, room: number, force: Force, breaking: Breaking, cut: Cut): Halves {
  const { piece, rest } = cut(part.cell, part.rest, room, force, breaking);
  if (!piece) return { upper: emptied(part.cell), lower: part };
  if (rest)
    return { upper: piece, lower: { cell: part.cell, rest, height: remainder(part.cell, rest, breaking, cut).height } };
  const ground = emptied(part.cell);
  return { upper: piece, lower: ground ? { cell: ground, height: 0 } : undefined };
}

/**
 * Rows tied by spanning cells: cut between rows where one ends on the page, a spanning cell going on beside the next;
 * inside a row only where it is higher than the page.
 */
export function cutBand(
  box: LaidGroup,
  rest: Rest | undefined,
  room: number,
  force: Force,
  breaking: Breaking,
  cut: Cut,
): Fragment {
  const { parts, rows } = rest?.band ?? takeApart(box);
  const tops = bandTops(bandHeights(parts, rows.length));
  const asPiece = (cells: readonly BandCell[], count: number): LaidGroup => ({
    ...(rest ? continued(box) : box),
    ...buildBand(cells, rows.slice(0, count), box.width),
    x: box.x,
    y: 0,
  });
  if ((tops.at(-1) ?? 0) <= room + TOLERANCE) {
    const cells = parts.map(({ cell, rest: own, row, span }) => {
      return { box: remainder(cell, own, breaking, cut), row, span };
    });
    return { piece: asPiece(cells, rows.length) };
  }
  // Rows that end above the page's end; where they are all empty, the first one with something in it is cut too.
  const fitting = tops.filter((top, row) => row > 0 && top <= room + TOLERANCE).length;
  const between = tops[fitting] ?? 0;
  const cutsInside = between <= TOLERANCE;
  if (cutsInside && force === 'ease') return NOTHING;
  const edge = cutsInside ? room : between;
  const first = cutsInside ? fitting + 1 : fitting;

  const upper: BandCell[] = [];
  const lower: BandPart[] = [];
  let progressed = false;
  for (const part of parts) {
    const { row, span } = part;
    const end = row + span;
    if (end <= fitting) upper.push({ box: remainder(part.cell, part.rest, breaking, cut), row, span });
    else if (row >= first) lower.push({ ...part, row: row - fitting });
    else {
      const halves = halve(part, edge - (tops[row] ?? 0), cutsInside ? force : 'press', breaking, cut);
      progressed ||= halves.lower !== part;
      if (halves.upper) upper.push({ box: halves.upper, row, span: first - row });
      if (halves.lower) lower.push({ ...halves.lower, row: 0, span: end - fitting });
    }
  }
  if (cutsInside && !progressed) return NOTHING;
  return { piece: asPiece(upper, first), rest: { at: 0, band: { parts: lower, rows: rows.slice(fitting) } } };
}

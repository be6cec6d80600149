import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import {
  type Breaking,
  type Cut,
  continued,
  type Force,
  type Fragment,
  NOTHING,
  type Rest,
  rulesOf,
} from './fragment.ts';

type CellRest = Rest | 'untouched' | 'done';

const isVisible = (box: LaidBox): boolean => Boolean(box.ground ?? box.rules ?? box.outline);

/** The ground of a cell that has ended on an earlier page, or has not begun. */
export const emptied = (cell: LaidBox): LaidBox | undefined =>
  cell.kind === 'group' && isVisible(cell) ? { ...continued(cell), y: 0, height: 0, items: [] } : undefined;

const heightened = (cell: LaidBox, height: number): LaidBox =>
  cell.kind === 'group' && isVisible(cell) ? { ...cell, height: height - cell.y } : cell;

/** Cells beside one another, each cut at the same height; no cell is left behind unless forced. */
export function cutRow(
  box: LaidGroup,
  rest: Rest | undefined,
  room: number,
  force: Force,
  breaking: Breaking,
  cut: Cut,
): Fragment {
  const rests: CellRest[] = [];
  const pieces: (LaidBox | undefined)[] = [];
  let progressed = false;
  for (const [index, cell] of box.items.entries()) {
    const before = rest?.cells?.[index] ?? 'untouched';
    if (before === 'done') {
      rests.push('done');
      pieces.push(emptied(cell));
      continue;
    }
    const drop = before === 'untouched' && !rest ? cell.y : 0;
    const resume = before === 'untouched' ? undefined : before;
    const fragment = cut(cell, resume, room - drop, force, breaking);
    if (!fragment.piece) {
      if (force === 'ease') return NOTHING;
      rests.push(before);
      pieces.push(emptied(cell));
      continue;
    }
    progressed = true;
    rests.push(fragment.rest ?? 'done');
    pieces.push({ ...fragment.piece, y: drop });
  }
  if (!progressed) return NOTHING;
  const ended = rests.every((own) => own === 'done');
  const height = pieces.reduce((most, piece) => Math.max(most, piece ? piece.y + piece.height : 0), 0);
  const piece: LaidGroup = {
    ...(rest ? continued(box) : box),
    ...rulesOf(box, !rest, ended),
    y: 0,
    height,
    items: pieces.filter((own) => own !== undefined).map((own) => heightened(own, height)),
  };
  return ended ? { piece } : { piece, rest: { at: 0, cells: rests } };
}

import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { type Filled, fillColumn } from './fillColumn.ts';
import {
  type Breaking,
  type Cut,
  continued,
  type Force,
  type Fragment,
  NOTHING,
  type Rest,
  rulesOf,
  TOLERANCE,
} from './fragment.ts';

/** Repeated heads are dropped where they would take more than this part of a page. */
const LARGEST_REPEATED_HEAD = 1 / 3;

const placedAt = (box: LaidBox, y: number): LaidBox => ({ ...box, y });

/** A head once more: painted, not read. */
const repeated = (box: LaidBox, y: number): LaidBox => ({ ...continued(box), y, artifact: 'Pagination' });

function headsOf(box: LaidGroup, rest: Rest | undefined, pageHeight: number): readonly LaidBox[] {
  const count = box.head ?? 0;
  if (!rest || rest.at < count) return [];
  const heads = box.items.slice(0, count);
  const height = heads.reduce((sum, head) => sum + head.height, 0);
  return height <= pageHeight * LARGEST_REPEATED_HEAD ? heads : [];
}

/** Heads alone do not stand at the foot of a page. */
function holdsMoreThanHeads(box: LaidGroup, filled: Filled): boolean {
  const last = filled.placed.at(-1);
  return last !== undefined && last.index >= (box.head ?? 0);
}

/** Items one under another; repeated heads first, ground and padding on every piece. */
export function cutStack(
  box: LaidGroup,
  rest: Rest | undefined,
  room: number,
  force: Force,
  breaking: Breaking,
  cut: Cut,
): Fragment {
  const { items, edge = { top: 0, bottom: 0 } } = box;
  const isDecorated = Boolean(box.ground ?? box.outline);
  const top = rest && !isDecorated ? 0 : edge.top;
  const lead = rest ? 0 : (items[0]?.y ?? edge.top) - edge.top;
  const gapBefore = (index: number): number => {
    const [above, own] = [items[index - 1], items[index]];
    return above && own ? own.y - above.y - above.height : 0;
  };
  const fill = (heads: readonly LaidBox[], how: Force): { filled: Filled; headHeight: number } => {
    const headHeight = heads.reduce((sum, head, index) => sum + head.height + gapBefore(index + 1), 0);
    const start = top + lead + headHeight;
    return {
      filled: fillColumn({ items, gapBefore }, rest, room - start - edge.bottom, how, cut, breaking),
      headHeight,
    };
  };

  let heads = headsOf(box, rest, breaking.pageHeight);
  let { filled, headHeight } = fill(heads, heads.length > 0 && force === 'must' ? 'press' : force);
  if (heads.length > 0 && force === 'must' && filled.placed.length === 0) {
    heads = [];
    ({ filled, headHeight } = fill(heads, force));
  }
  const isEmptyBox = items.length === 0;
  if (filled.placed.length === 0 && !isEmptyBox) return NOTHING;
  if (filled.rest && force === 'ease' && (box.head ?? 0) > 0 && !holdsMoreThanHeads(box, filled)) return NOTHING;

  const start = top + lead;
  const natural = start + headHeight + filled.height + edge.bottom;
  // Room to write in is not cut short while another page has more of it.
  const least = filled.rest ? 0 : Math.max(box.minHeight ?? 0, isEmptyBox ? box.height : 0);
  if (Math.max(natural, least) > room + TOLERANCE && force !== 'must') return NOTHING;
  const height = Math.max(natural, Math.min(least, room));
  let y = start;
  const headPieces = heads.map((head, index) => {
    const piece = repeated(head, y);
    y += head.height + gapBefore(index + 1);
    return piece;
  });
  const piece: LaidGroup = {
    ...(rest ? continued(box) : box),
    ...rulesOf(box, !rest, !filled.rest),
    y: 0,
    height,
    items: [...headPieces, ...filled.placed.map((placed) => placedAt(placed.piece, start + headHeight + placed.y))],
  };
  return filled.rest ? { piece, rest: filled.rest } : { piece };
}

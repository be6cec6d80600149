import type { LaidText } from '../../document/laid.ts';
import { type Breaking, continued, type Force, type Fragment, NOTHING, type Rest, TOLERANCE } from './fragment.ts';

const USUAL_ORPHANS = 2;

/** Lines that fit, two at least (or as the box says) on either side of the break, unless forced. */
export function cutText(
  box: LaidText,
  rest: Rest | undefined,
  room: number,
  force: Force,
  breaking: Breaking,
): Fragment {
  const from = rest?.at ?? 0;
  const top = box.lines[from]?.y ?? 0;
  let to = from;
  while (to < box.lines.length) {
    const line = box.lines[to];
    if (!line || line.y + line.height - top > room + TOLERANCE) break;
    to++;
  }
  const count = box.lines.length;
  if (to < count) {
    const orphans = box.orphans ?? USUAL_ORPHANS;
    const kept = Math.min(to, count - orphans);
    if (kept - from >= orphans) to = kept;
    else if (force === 'ease') return NOTHING;
    else to = Math.max(kept, Math.min(to, from + 1));
    if (to === from) {
      if (force !== 'must') return NOTHING;
      to = from + 1;
      breaking.tooHigh(box.position, (box.lines[from]?.height ?? 0) - room);
    }
  }
  const lines = box.lines.slice(from, to).map((line) => ({ ...line, y: line.y - top }));
  const last = lines.at(-1);
  const piece: LaidText = {
    ...(from > 0 ? continued(box) : box),
    x: box.x,
    y: 0,
    height: last ? last.y + last.height : 0,
    lines,
  };
  return to < count ? { piece, rest: { at: to } } : { piece };
}

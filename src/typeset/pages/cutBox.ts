import type { LaidBox } from '../../document/laid.ts';
import { cutBand } from './cutBand.ts';
import { cutRow } from './cutRow.ts';
import { cutStack } from './cutStack.ts';
import { cutText } from './cutText.ts';
import { type Breaking, type Force, type Fragment, NOTHING, type Rest, TOLERANCE } from './fragment.ts';

/** What cannot be cut: a picture is made smaller where no page holds it, the rest is reported. */
function cutWhole(box: LaidBox, room: number, force: Force, breaking: Breaking): Fragment {
  if (force !== 'must') return NOTHING;
  if (box.kind === 'picture' && room > 0) {
    const scale = room / box.height;
    return { piece: { ...box, width: box.width * scale, height: room } };
  }
  breaking.tooHigh(box.position, box.height - room);
  return { piece: box };
}

/** A box that gives way is parted where it is high and more of the page would stay white than it may leave. */
const HIGH = 1 / 3;
const yieldsHere = ({ yields, height }: LaidBox, room: number, { pageHeight }: Breaking): boolean =>
  yields !== undefined && height > pageHeight * HIGH && room > pageHeight * yields;

/**
 * What of a box fits into `room` (pt) from `rest` on, and where it goes on. One walk over what fits: the time taken does
 * not depend on how much is left.
 */
export function cutBox(box: LaidBox, rest: Rest | undefined, room: number, force: Force, breaking: Breaking): Fragment {
  if (room < -TOLERANCE && force !== 'must') return NOTHING;
  if (!rest && box.height <= room + TOLERANCE && !(box.kind === 'group' && box.breakInside)) return { piece: box };
  const couldStayWhole = box.whole && box.height > room + TOLERANCE && box.height <= breaking.pageHeight + TOLERANCE;
  if (!rest && couldStayWhole && force === 'ease' && !yieldsHere(box, room, breaking)) return NOTHING;
  if (box.kind === 'text') return cutText(box, rest, room, force, breaking);
  if (box.kind !== 'group') return cutWhole(box, room, force, breaking);
  if (box.split === 'row') return cutRow(box, rest, room, force, breaking, cutBox);
  if (box.split === 'band') return cutBand(box, rest, room, force, breaking, cutBox);
  return cutStack(box, rest, room, force, breaking, cutBox);
}

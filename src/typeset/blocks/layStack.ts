import type { Box } from '../../document/boxes.ts';
import type { LaidBox, LaidGroup } from '../../document/laid.ts';
import { placedAt } from './laidBase.ts';

/** Rules of the items that hold for the group too: a break before its first, what must follow its last. */
function inheritedKeeping(items: readonly LaidBox[]): Pick<LaidGroup, 'ahead' | 'breakBefore' | 'breakInside'> {
  const ahead = items.at(-1)?.ahead;
  const inside = items.some(
    (item, index) => (index > 0 && item.breakBefore) || (item.kind === 'group' && item.breakInside),
  );
  return {
    ...(ahead ? { ahead } : {}),
    ...(items[0]?.breakBefore ? { breakBefore: true as const } : {}),
    ...(inside ? { breakInside: true as const } : {}),
  };
}

/** Laid boxes one under another; `gapOf` is the room before each but the first, pt. */
export function stackUp(items: readonly LaidBox[], gap: number, width: number): LaidGroup {
  let y = 0;
  const placed = items.map((item, index) => {
    if (index > 0) y += gap;
    const at = placedAt(item, item.x, y);
    y += item.height;
    return at;
  });
  return { kind: 'group', x: 0, y: 0, width, height: y, items: placed, ...inheritedKeeping(placed) };
}

/** Boxes one under another, `width` wide, with a gap between them. */
export const layStack = (
  boxes: readonly Box[],
  gap: number,
  width: number,
  lay: (box: Box, width: number) => LaidBox,
): LaidGroup =>
  stackUp(
    boxes.map((box) => lay(box, width)),
    gap,
    width,
  );

import type { Box } from '../../document/boxes.ts';
import type { LaidBox } from '../../document/laid.ts';
import type { Surroundings } from './layState.ts';

/** The keep rules, names and message position that a laid box takes over from its box. */
export type Keeping = Pick<
  LaidBox,
  'whole' | 'yields' | 'floats' | 'ahead' | 'breakBefore' | 'anchors' | 'bookmark' | 'position' | 'artifact'
>;

/** The part of a page that stays white, at most, for a box that gives way. */
const WHITE_LEFT = { usually: 1 / 4, mostly: 2 / 5 } as const;

/** What a laid box takes over from its box, and from what is around it. */
export function keepingOf(box: Box, around: Surroundings): Keeping {
  return {
    position: box.position ?? around.position,
    ...(box.whole ? { whole: true as const } : {}),
    ...(box.whole && box.whole !== true ? { yields: WHITE_LEFT[box.whole] } : {}),
    ...(box.floats ? { floats: true as const } : {}),
    ...(box.ahead ? { ahead: box.ahead } : {}),
    ...(box.breakBefore && !around.beside ? { breakBefore: true as const } : {}),
    ...(box.anchors && box.anchors.length > 0 ? { anchors: box.anchors } : {}),
    ...(box.bookmark ? { bookmark: box.bookmark } : {}),
    ...(box.decoration || around.decoration ? { artifact: 'Layout' as const } : {}),
  };
}

/** The same box elsewhere in its parent, pt. */
export const placedAt = (box: LaidBox, x: number, y: number): LaidBox =>
  box.x === x && box.y === y ? box : { ...box, x, y };

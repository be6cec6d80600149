import type { Rectangle } from '../rectangle.ts';
import { grow, overlaps } from '../rectangle.ts';

const join = (a: Rectangle, b: Rectangle): Rectangle => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

/** Puts boxes together that are nearer to one another than `distance`, until none are. */
export function cluster(boxes: readonly Rectangle[], distance: number): readonly Rectangle[] {
  const groups: Rectangle[] = [];
  for (const box of boxes) {
    let joined = box;
    for (;;) {
      const near = grow(joined, distance);
      const index = groups.findIndex((group) => overlaps(group, near));
      if (index < 0) break;
      const [group] = groups.splice(index, 1);
      if (group) joined = join(joined, group);
    }
    groups.push(joined);
  }
  return groups;
}

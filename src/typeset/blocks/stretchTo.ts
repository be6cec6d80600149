import type { LaidBox } from '../../document/laid.ts';
import { placedAt } from './laidBase.ts';

const isVisible = (box: LaidBox): boolean => Boolean(box.ground ?? box.rules ?? box.outline);

/**
 * A cell as high as its row (pt): its ground, rules and outline grow with it. `middle` centres what it holds; where it
 * shows nothing of its own, it is moved instead.
 */
export function stretchTo(box: LaidBox, height: number, middle: boolean): LaidBox {
  const slack = height - box.height;
  if (slack <= 0) return box;
  if (box.kind !== 'group' || !isVisible(box)) return middle ? placedAt(box, box.x, box.y + slack / 2) : box;
  const items = middle ? box.items.map((item) => placedAt(item, item.x, item.y + slack / 2)) : box.items;
  return { ...box, height, items };
}

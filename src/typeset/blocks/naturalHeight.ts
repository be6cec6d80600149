import type { LaidBox } from '../../document/laid.ts';

/** Height that a box would have were it not stretched to its row, pt. */
export function naturalHeight(box: LaidBox): number {
  if (box.kind !== 'group' || box.items.length === 0)
    return box.kind === 'group' && box.edge ? leastHeight(box) : box.height;
  const content = box.items.reduce((most, item) => Math.max(most, item.y + item.height), 0);
  return Math.max(content + (box.edge?.bottom ?? 0), box.minHeight ?? 0);
}

const leastHeight = (box: LaidBox & { kind: 'group' }): number =>
  Math.max((box.edge?.top ?? 0) + (box.edge?.bottom ?? 0), box.minHeight ?? 0);

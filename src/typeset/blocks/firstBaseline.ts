import type { LaidBox } from '../../document/laid.ts';

/** Baseline of the first line inside, from the box's top (pt); undefined where there is no text. */
export function firstBaseline(box: LaidBox): number | undefined {
  if (box.kind === 'text') {
    const [line] = box.lines;
    return line ? line.y + line.baseline : undefined;
  }
  if (box.kind !== 'group') return undefined;
  for (const item of box.items) {
    const baseline = firstBaseline(item);
    if (baseline !== undefined) return item.y + baseline;
  }
  return undefined;
}

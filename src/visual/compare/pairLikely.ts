import { diffSequence } from './diffSequence.ts';

/**
 * Which page is likely which, by their keys alone (index now → index was), before any is read: between two pages that are
 * the same, the first that is not with the first that is not. Pages whose key stands elsewhere in the other file are left
 * out. Reading tells; until then, such pages are drawn together.
 */
export function pairLikely(was: readonly string[], now: readonly string[]): ReadonlyMap<number, number> {
  const [before, after] = [new Set(was), new Set(now)];
  const likely = new Map<number, number>();
  for (const stretch of diffSequence(was, now)) {
    const left = unmatched(was, stretch.was, after);
    for (const [index, page] of unmatched(now, stretch.now, before).entries()) {
      const other = left[index];
      if (other !== undefined) likely.set(page, other);
    }
  }
  return likely;
}

function unmatched(
  keys: readonly string[],
  [start, end]: readonly [number, number],
  others: ReadonlySet<string>,
): readonly number[] {
  return [...keys.slice(start, end).entries()].flatMap(([at, key]) => (others.has(key) ? [] : [start + at]));
}

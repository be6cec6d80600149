/**
 * Order from left to right of stretches with bidirectional levels, in reading order (UAX #9, L2: from the highest level
 * down to the lowest odd one, each sequence at that level or above is reversed).
 */
export function orderVisually(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level >= 1; level--)
    for (let start = 0; start < order.length; start++) {
      if ((levels[order[start] ?? 0] ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end++;
      const reversed = order.slice(start, end).reverse();
      order.splice(start, end - start, ...reversed);
      start = end;
    }
  return order;
}

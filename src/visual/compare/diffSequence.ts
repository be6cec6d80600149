/** A stretch of two sequences: equal, or what stands in its place. Ends are exclusive. */
export interface Stretch {
  readonly equal: boolean;
  readonly was: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}

/** Differences after which two sequences count as nothing alike in between: the memory grows with their square. */
const MOST_DIFFERENCES = 1500;

/**
 * The shortest way from one sequence to another (Myers 1986, "An O(ND) difference algorithm and its variations"), as
 * stretches in order, none empty. Items are equal when their keys are.
 */
export function diffSequence(was: readonly string[], now: readonly string[]): readonly Stretch[] {
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start++;
  let end = 0;
  while (end < was.length - start && end < now.length - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  const middle = diffMiddle(was.slice(start, was.length - end), now.slice(start, now.length - end));
  const pairs = [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...middle.map(([a, b]) => [a + start, b + start] as const),
    ...Array.from({ length: end }, (_, index) => [was.length - end + index, now.length - end + index] as const),
  ];
  return toStretches(pairs, was.length, now.length);
}

type Pair = readonly [was: number, now: number];

/** Pairs of equal items, in order. */
function diffMiddle(was: readonly string[], now: readonly string[]): readonly Pair[] {
  if (was.length === 0 || now.length === 0) return [];
  const most = Math.min(was.length + now.length, MOST_DIFFERENCES);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const history: Int32Array[] = [];
  const at = (diagonal: number) => reach[diagonal + offset] ?? 0;
  for (let depth = 0; depth <= most; depth++) {
    history.push(reach.slice(offset - depth - 1, offset + depth + 2));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const isDown = diagonal === -depth || (diagonal !== depth && at(diagonal - 1) < at(diagonal + 1));
      let x = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (x < was.length && x - diagonal < now.length && was[x] === now[x - diagonal]) x++;
      reach[diagonal + offset] = x;
      if (x >= was.length && x - diagonal >= now.length) return walkBack(history, was.length, now.length);
    }
  }
  return [];
}

function walkBack(history: readonly Int32Array[], wasLength: number, nowLength: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let x = wasLength;
  let y = nowLength;
  for (let depth = history.length - 1; depth >= 0; depth--) {
    const at = (diagonal: number) => history[depth]?.[diagonal + depth + 1] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -depth || (diagonal !== depth && at(diagonal - 1) < at(diagonal + 1));
    const before = isDown ? diagonal + 1 : diagonal - 1;
    const beforeX = depth === 0 ? 0 : at(before);
    const beforeY = depth === 0 ? 0 : beforeX - before;
    while (x > beforeX && y > beforeY) pairs.push([--x, --y]);
    x = beforeX;
    y = beforeY;
  }
  return pairs.reverse();
}

function toStretches(pairs: readonly Pair[], wasLength: number, nowLength: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  const ends: readonly Pair[] = [...pairs, [wasLength, nowLength]];
  let open: { was: [number, number]; now: [number, number] } | undefined;
  for (const [index, [a, b]] of ends.entries()) {
    if (a > x || b > y) {
      if (open) stretches.push({ equal: true, ...open });
      open = undefined;
      stretches.push({ equal: false, was: [x, a], now: [y, b] });
    }
    if (index === pairs.length) break;
    open = open ? { was: [open.was[0], a + 1], now: [open.now[0], b + 1] } : { was: [a, a + 1], now: [b, b + 1] };
    x = a + 1;
    y = b + 1;
  }
  if (open) stretches.push({ equal: true, ...open });
  return stretches;
}

/** Part of a word's letters that may differ for it to be "the nearest": a third, and two at least. */
const TOLERANCE = 1 / 3;
const LEAST_TOLERANCE = 2;

/**
 * The known word that was probably meant, or nothing when none is near. Distance is the number of letters to add,
 * take away, change or swap (optimal string alignment). Of equally near words the first wins.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(LEAST_TOLERANCE, Math.floor(word.length * TOLERANCE));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const found = distance(word.toLowerCase(), candidate.toLowerCase());
    if (found < bestDistance && found < Math.max(word.length, candidate.length)) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

/** Advice that names the nearest known word, or lists the known ones when they are few. */
export function suggest(word: string, known: Iterable<string>): string {
  const words = [...known];
  const near = nearest(word, words);
  if (near !== undefined) return `Did you mean “${near}”?`;
  const FEW = 24;
  return words.length > 0 && words.length <= FEW ? `Known are: ${words.join(', ')}.` : '';
}

/** Letters to add, take away, change or swap to make one word of the other. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

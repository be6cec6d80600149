import { WARMING_UP } from '../cases.mjs';
import { median } from '../run/median.mjs';

/** Medians of all rounds, by row and contender. `edit`: the median edit of the rounds; `worst` of all. ms and bytes. */
export function newResults() {
  const taken = new Map();
  const keyOf = (row, by) => `${row}\n${by}`;
  return {
    note(row, by, sample) {
      const samples = taken.get(keyOf(row, by)) ?? [];
      taken.set(keyOf(row, by), [...samples, sample]);
    },
    of(row, by) {
      const samples = taken.get(keyOf(row, by));
      if (!samples) return undefined;
      const edits = samples.flatMap(({ times = [] }) => times.slice(WARMING_UP));
      const middle = (key) => median(samples.map((sample) => sample[key]));
      return {
        rounds: samples.length,
        wall: middle('wall'),
        user: middle('user'),
        memory: middle('memory'),
        pages: samples[0].pages,
        bytes: samples[0].bytes,
        ...(edits.length > 0 && { edit: median(edits), worst: Math.max(...edits) }),
      };
    },
  };
}

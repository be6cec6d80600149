import { WARMING_UP } from '../cases.mjs';
import { median } from '../run/median.mjs';

/** The median time of each step of the press, ms. */
const stepsOf = (samples) => {
  const names = Object.keys(samples[0].steps ?? {});
  return Object.fromEntries(names.map((name) => [name, median(samples.map(({ steps }) => steps[name] ?? 0))]));
};

/** Medians of all rounds, by row and contender. `task`: processor time beyond the start of the process; `edit`: the median edit of the rounds; `worst` of all. ms and bytes. */
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
        cpu: middle('cpu'),
        ...('task' in samples[0] && { task: middle('task') }),
        memory: middle('memory'),
        steps: stepsOf(samples),
        pages: samples[0].pages,
        bytes: samples[0].bytes,
        ...(edits.length > 0 && { edit: median(edits), worst: Math.max(...edits) }),
      };
    },
  };
}

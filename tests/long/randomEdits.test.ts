import fc from 'fast-check';
import { test } from 'vitest';
import { edits, expectWarmEqualsCold } from '../build/support/randomEdits.ts';

const RUNS = Number(process.env.PRESS_RUNS ?? 200);
const EDITS = 8;

test(`in ${RUNS} sequences of edits, a warm build finds and publishes what a cold one does`, {
  timeout: 7_200_000,
}, async () => {
  // Another seed each time: fast-check names it where something fails, and it is printed here for who looks on.
  const seed = Number(process.env.PRESS_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  await fc.assert(fc.asyncProperty(edits(EDITS), expectWarmEqualsCold), { numRuns: RUNS, seed });
});

import fc from 'fast-check';
import { test } from 'vitest';
import { edits, expectWarmEqualsCold } from './support/randomEdits.ts';

/** Sequences of edits here; `npm run test:long` makes hundreds. */
const RUNS = 3;
const EDITS = 4;
/** The same sequences each time; tests/long takes others, and prints which. */
const SEED = 1;

test('whatever is edited, a warm build finds and publishes what a cold one does', { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(edits(EDITS), expectWarmEqualsCold), { numRuns: RUNS, seed: SEED });
});

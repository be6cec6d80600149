import { test } from 'vitest';
import { checkIncremental } from '../build/property/checkIncremental.ts';
import { checkLossless } from '../build/property/checkLossless.ts';
import { seedOf } from '../build/property/seed.ts';

const CASES = Number(process.env.PRESS_RUNS ?? 10_000);
const CASES_OF_EDITS = Number(process.env.PRESS_RUNS ?? 1_000);

test('no character is lost from Markdown to PDF, whatever the document, size, layout and ground', async () => {
  await checkLossless(CASES, seedOf('lossless'));
});

test('after any edits, a warm build gives the bytes of a cold one', async () => {
  await checkIncremental(CASES_OF_EDITS, seedOf('incremental'));
});

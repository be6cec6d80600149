import { test } from 'vitest';
import { checkIncremental } from './checkIncremental.ts';
import { seedOf } from './seed.ts';

const CASES = 12;

test('after any edits, a warm build gives the bytes of a cold one', async () => {
  await checkIncremental(CASES, seedOf('incremental'));
}, 300_000);

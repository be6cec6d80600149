import { test } from 'vitest';
import { expectKillsSurvived } from './support/expectKillsSurvived.ts';

/** `npm run test:long` has a hundred. */
const KILLS = 10;
const SEED = 1;

test('a build killed at any point leaves the output whole, and the next build is good', {
  timeout: 300_000,
}, async () => {
  await expectKillsSurvived(KILLS, SEED);
});

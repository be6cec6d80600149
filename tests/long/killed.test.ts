import { test } from 'vitest';
import { expectKillsSurvived } from '../build/support/expectKillsSurvived.ts';

const KILLS = 100;

test(`a build killed at ${KILLS} random points leaves the output whole, and the next build is good`, async () => {
  const seed = Number(process.env.PRESS_SEED ?? Date.now() % 2 ** 31);
  console.log(`seed ${seed}`);
  await expectKillsSurvived(KILLS, seed);
});

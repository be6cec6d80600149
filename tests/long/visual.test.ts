import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { checkVisual, createApprover, createPool } from '../../src/build/visual/index.ts';

// False alarms: builds and comparisons on a machine that has other things to do, with other numbers of threads.

const BUILDS = 10;
/** Threads that keep the cores busy. */
const BUSY = 4;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'false alarms-'));
const busy = Array.from({ length: BUSY }, () => new Worker('for (;;) Math.sqrt(2);', { eval: true }));
afterAll(async () => {
  await Promise.all(busy.map((worker) => worker.terminate()));
  rmSync(folder, { recursive: true, force: true });
});

it(`reports no page in ${BUILDS} builds on a loaded machine`, { timeout: 3_600_000 }, async () => {
  const references = join(folder, 'references');
  const order = (number: number) => ({
    build: {
      publication: join(root, 'content'),
      out: join(folder, `dist-${number}`),
      editions: ['guide', 'card', 'guide-large-print-18'],
      program: `build ${number}`,
    },
    references,
  });
  const check = (number: number, pool: ReturnType<typeof createPool>) =>
    checkVisual(
      order(number),
      pool,
      () => {},
      () => {},
    );
  const first = createPool(1);
  const { comparison } = await check(0, first);
  if (!comparison) throw new Error('the build failed');
  const approve = createApprover(references, comparison, first);
  for (const { name } of comparison.report.files) await approve(name, 'all', { by: 'a test', because: 'a test' });
  await first.close();

  const reported: string[] = [];
  for (let number = 1; number <= BUILDS; number++) {
    const pool = createPool(1 + (number % 3));
    const { comparison: next } = await check(number, pool);
    if (!next) throw new Error(`build ${number} failed`);
    for (const { name, status, pages } of next.report.files)
      if (status !== 'passed') reported.push(`build ${number}: ${name} ${status}, ${pages.length} pages`);
    await pool.close();
    rmSync(join(folder, `dist-${number}`), { recursive: true, force: true });
  }
  expect(reported).toEqual([]);
});

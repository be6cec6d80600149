import type { Pool } from '../../visual/index.ts';

/**
 * The same pool, which reads no page twice: a page that was read to be compared need not be read again to be approved.
 * Holds what it read for as long as it lives, about 20 KB a page.
 */
export function rememberReads(pool: Pool): Pool {
  const known = new Map<string, Promise<unknown>>();
  return {
    run(job) {
      if (job.kind !== 'read') return pool.run(job);
      const name = `${job.pdf.id} ${job.page} ${job.dpi}`;
      const before = known.get(name) as ReturnType<typeof pool.run<typeof job>> | undefined;
      if (before) return before;
      const result = pool.run(job);
      known.set(name, result);
      return result;
    },
    close: () => pool.close(),
  };
}

import type { Job, Pool, Results } from '../../visual/index.ts';

/**
 * The same pool, which reads no page twice: a page that was read to be compared need not be read again to be approved.
 * Holds what it read for as long as it lives, about 20 KB a page.
 */
export function rememberReads(pool: Pool): Pool {
  const known = new Map<string, Promise<unknown>>();
  const nameOf = ({ pdf, page, dpi }: Job) => `${pdf.id} ${page} ${dpi}`;
  return {
    run(job) {
      const before = job.kind === 'read' ? known.get(nameOf(job)) : undefined;
      if (before) return before as ReturnType<typeof pool.run<typeof job>>;
      const result = pool.run(job);
      if (job.kind === 'read') known.set(nameOf(job), result);
      // Of a pair that could not be compared, the page may yet be read by itself.
      if (job.kind === 'meet') {
        const remember = ({ now }: Results['meet']) => void known.set(nameOf(job), Promise.resolve(now));
        (result as Promise<Results['meet']>).then(remember, () => {});
      }
      return result;
    },
    close: () => pool.close(),
  };
}

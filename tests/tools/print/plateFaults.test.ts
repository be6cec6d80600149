import { describe, expect, it } from 'vitest';
import { finishPrint } from '../../../src/print/index.ts';
import { a5, cmykPages } from '../../print/support/cmykPages.ts';
import { pressJob } from '../../print/support/job.ts';
import { plateFaults } from './plateFaults.ts';
import { written } from './programs.ts';

/** Faults of a page with something more drawn on it. */
async function faultsOf(...extra: readonly string[]): Promise<readonly string[]> {
  const { bytes } = await finishPrint(await cmykPages({ pages: 1, trim: a5, extra: () => extra }), await pressJob());
  return (await plateFaults(written(bytes), [])).faults;
}

describe('the look at plates', () => {
  it('finds black that stands on other plates too, and too much ink, and nothing on a clean page', async () => {
    expect(await faultsOf()).toEqual([]);
    expect((await faultsOf('0.6 0.4 0.4 1 k', '100 100 40 40 re f')).join()).toContain('an edge of black');
    expect((await faultsOf('1 1 1 0.3 k', '100 100 40 40 re f')).join()).toContain('330 % ink');
  });

  it('finds a ground that ends at the trim, on each side', async () => {
    const pages = await cmykPages({ pages: 1, trim: a5, ground: 'trim' });
    const { bytes } = await finishPrint(pages, await pressJob());
    const { faults } = await plateFaults(written(bytes), []);
    expect(faults).toEqual(['left', 'right', 'head'].map((side) => `page 1: bare bleed at the ${side}`));
  });
});

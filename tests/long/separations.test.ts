import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { norfolk } from '../build/support/norfolk.ts';
import { plateFaults } from '../tools/print/plateFaults.ts';

describe('every sheet of every booklet of Norfolk', () => {
  it('separates into the four inks, with at most 300 % ink, black text on the black plate alone', async () => {
    const { dist, report } = await norfolk();
    const files = (report.manifest?.artefacts ?? []).filter(({ purpose }) => purpose === 'booklet');
    expect(files.length).toBeGreaterThan(0);
    for (const { path } of files) {
      const found = await plateFaults(join(dist, path), []);
      expect([path, found.faults]).toEqual([path, []]);
    }
  });
});

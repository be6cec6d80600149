import { afterAll, describe, expect, it } from 'vitest';
import { crop } from '../../../src/visual/png/crop.ts';
import { decodePng } from '../../../src/visual/png/decodePng.ts';
import type { Pixels } from '../../../src/visual/png/pixels.ts';
import { createPool } from '../../../src/visual/pool/createPool.ts';
import type { Job, SharedPdf } from '../../../src/visual/pool/job.ts';
import { lines, makePdf } from '../makePdf.ts';

const bytes = await makePdf([lines('first'), lines('second'), lines('third')]);
const pdf: SharedPdf = { id: 'a', bytes };
const alone = createPool(0);
const threads = createPool(2);
afterAll(async () => {
  await alone.close();
  await threads.close();
});

describe('createPool', () => {
  it('gives the same in threads as in one', async () => {
    for (const page of [0, 1, 2]) {
      const job = { kind: 'read', pdf, page, dpi: 72 } as const;
      expect(await threads.run(job)).toEqual(await alone.run(job));
    }
  });

  it('gives the same bytes of a picture on two runs', async () => {
    const job = { kind: 'picture', pdf, page: 1, dpi: 72 } as const;
    const runs = await Promise.all([threads.run(job), threads.run(job), alone.run(job)]);
    expect(new Set(runs.map(({ png }) => Buffer.from(png).toString('base64'))).size).toBe(1);
  });

  it('gives the picture of a part of a page: the same pixels as there', async () => {
    const job = { kind: 'picture', pdf, page: 0, dpi: 72 } as const;
    const pixels = async (wanted: Job & { readonly kind: 'picture' }): Promise<Pixels> => {
      const decoded = decodePng((await alone.run(wanted)).png);
      if (!decoded) throw new Error('no picture');
      return decoded;
    };
    const whole = await pixels(job);
    const part = await pixels({ ...job, area: [10, whole.height - 60, 110, whole.height - 20] });
    expect([part.width, part.height]).toEqual([100, 40]);
    expect(part).toEqual(crop(whole, [10, 20, 100, 40]));
    expect(new Set(part.rgba).size).toBeGreaterThan(1);
    expect(await pixels({ ...job, area: [-50, -50, 20, 20] })).toMatchObject({ width: 20, height: 20 });
  });

  it('gives results in the order of the jobs, however many threads there are', async () => {
    const jobs = [2, 0, 1, 0, 2].map((page) => ({ kind: 'read', pdf, page, dpi: 36 }) as const);
    const results = await Promise.all(jobs.map((job) => threads.run(job)));
    expect(results.map(({ content }) => content.runs[0]?.text)).toEqual(['third', 'first', 'second', 'first', 'third']);
  });

  it('gives of two pages that meet what reading and comparing them apart gives', async () => {
    const was: SharedPdf = { id: 'c', bytes: await makePdf([lines('other'), lines('words')]) };
    const before = { kind: 'pdf', pdf: was, page: 1 } as const;
    const comparison = { pdf, page: 0, dpi: 72, before, masked: [], threshold: 0.1 };
    const [now, old, compared] = [
      await alone.run({ kind: 'read', pdf, page: 0, dpi: 72 }),
      await alone.run({ kind: 'read', pdf: was, page: 1, dpi: 72 }),
      await alone.run({ kind: 'compare', ...comparison, isDrawn: false }),
    ];
    const { plates: _, ...pixels } = compared;
    expect(pixels.differing).toBeGreaterThan(0);
    expect(await threads.run({ kind: 'meet', ...comparison, isBeforeRead: true })).toEqual({ now, was: old, pixels });
    expect(await alone.run({ kind: 'meet', ...comparison, isBeforeRead: false })).toEqual({ now, pixels });
  });

  it('says what cannot be read', async () => {
    const broken = { id: 'b', bytes: new TextEncoder().encode('not a PDF') };
    await expect(threads.run({ kind: 'read', pdf: broken, page: 0, dpi: 72 })).rejects.toThrow('cannot read the file');
    await expect(threads.run({ kind: 'read', pdf, page: 9, dpi: 72 })).rejects.toThrow('page 10');
  });
});

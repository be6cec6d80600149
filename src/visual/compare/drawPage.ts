import { readFile } from 'node:fs/promises';
import type { Pool } from '../pool/createPool.ts';
import type { Before } from '../pool/job.ts';
import type { ComparedPage } from './comparePage.ts';
import type { CompareRules } from './compareRules.ts';
import type { PagePictures } from './outcome.ts';
import type { PagePair } from './pagePair.ts';

/** Makes the pictures of a page that differs: as it was, as it is, and where both differ. */
export async function drawPage(
  pool: Pool,
  { pdf, was, now }: PagePair,
  { masked }: ComparedPage,
  { dpi, thresholds }: CompareRules,
): Promise<PagePictures> {
  if (!now) {
    const before = was && (await pictureBefore(pool, was.before, dpi));
    return before ? { before } : {};
  }
  const page = now.index;
  if (!was || was.key === now.key) {
    const { png } = await pool.run({ kind: 'picture', pdf, page, dpi });
    // One that only changed its place has one picture.
    return was ? { before: png, after: png } : { after: png };
  }
  const threshold = thresholds.pixel;
  const job = { kind: 'compare', pdf, page, dpi, before: was.before, masked, threshold, isDrawn: true } as const;
  const { before, after, difference, plates } = await pool.run(job);
  return {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(difference ? { difference } : {}),
    ...(plates.length > 0 ? { plates } : {}),
  };
}

async function pictureBefore(pool: Pool, before: Before, dpi: number): Promise<Uint8Array | undefined> {
  if (before.kind === 'file') return readFile(before.path).catch(() => undefined);
  if (before.kind === 'none') return undefined;
  return (await pool.run({ kind: 'picture', pdf: before.pdf, page: before.page, dpi })).png;
}

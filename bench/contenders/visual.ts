// What the benchmark calls of the comparison of pages, bundled like the command line.
import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { share } from '../../src/build/visual/gatherCandidates.ts';
import { loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../src/visual/engine/openPdf.ts';
import { rasterise } from '../../src/visual/page/rasterise.ts';

export { compareFile, createPool, readKeys, THRESHOLDS } from '../../src/visual/index.ts';

export const openShared = (path: string) => ({ id: path, bytes: share(readFileSync(path)) });

/** PDFium and pixelmatch alone: both files rendered page by page in one thread, and compared. Gives how many pages differ. */
export async function compareAlone(wasPath: string, nowPath: string, dpi: number): Promise<number> {
  const engine = await loadEngine();
  const was = openPdf(engine, readFileSync(wasPath));
  const now = openPdf(engine, readFileSync(nowPath));
  if (!was || !now) throw new Error('a file cannot be read');
  let differing = 0;
  for (let page = 0; page < Math.min(was.pages, now.pages); page++) {
    const { width, height, rgba } = rasterise(engine, was, page, { dpi });
    const after = rasterise(engine, now, page, { dpi });
    if (pixelmatch(rgba, after.rgba, undefined, width, height) > 0) differing++;
  }
  return differing;
}

// What the benchmark does with pages, bundled like the command line.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { share } from '../../src/build/visual/gatherCandidates.ts';
import { engineVersion, loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { type OpenPdf, openPdf } from '../../src/visual/engine/openPdf.ts';
import {
  approveFile,
  checkReference,
  compareFile,
  createPool,
  readKeys,
  THRESHOLDS,
  takeSnapshot,
} from '../../src/visual/index.ts';
import { rasterise } from '../../src/visual/page/rasterise.ts';

/** What is to be done. */
interface Order {
  /** Paths of PDFs; `alone` and `compare` hold `now` against `was`, the others take `now` alone. */
  readonly was: string;
  readonly now: string;
  /** Of a reference: `approve` writes it, `check` holds `now` against it. */
  readonly reference: string;
  /** How many threads do it; left out: one a core. */
  readonly workers?: number;
}
interface Done {
  readonly pages: number;
  readonly status?: string;
}

const DPI = 96;
const settings = { dpi: DPI, thresholds: THRESHOLDS, masks: [], keep: 'pictures' } as const;

/** Each by its name in an order. */
export const TASKS: { readonly [name: string]: (order: Order) => Promise<Done> } = {
  /** PDFium alone, in one thread: what rendering takes at least. */
  async render({ now }) {
    const engine = await loadEngine();
    const pdf = openOrFail(engine, now);
    for (let page = 0; page < pdf.pages; page++) rasterise(engine, pdf, page, { dpi: DPI });
    return { pages: pdf.pages };
  },
  /** PDFium and pixelmatch alone, in one thread: both files rendered page by page, and compared. */
  async alone({ was: before, now: after }) {
    const engine = await loadEngine();
    const [was, now] = [openOrFail(engine, before), openOrFail(engine, after)];
    const pages = Math.min(was.pages, now.pages);
    for (let page = 0; page < pages; page++) {
      const { width, height, rgba } = rasterise(engine, was, page, { dpi: DPI });
      const { rgba: other } = rasterise(engine, now, page, { dpi: DPI });
      pixelmatch(rgba, other, undefined, width, height, { threshold: THRESHOLDS.pixel });
    }
    return { pages };
  },
  /** Two files, as `press compare` does, without pictures. */
  async compare({ was, now, workers }) {
    const pool = createPool(workers);
    const [before, after] = [candidate(was), candidate(now)];
    const [keysBefore, keys] = [await readKeys(before.bytes), await readKeys(after.bytes)];
    if (!keysBefore || !keys) throw new Error('a file cannot be read');
    const pdf = { id: before.sha256, bytes: before.bytes };
    const pages = keysBefore.pages.map((key, page) => ({ key, before: { kind: 'pdf', pdf, page } as const }));
    const file = { name: after.name, pdf: { id: after.sha256, bytes: after.bytes }, keys };
    const { status, nowPages } = await compareFile(pool, { matter: keysBefore.matter, pages }, file, {
      ...settings,
      drawn: 0,
    });
    await pool.close();
    return { pages: nowPages, status };
  },
  /** A file against a reference, as `press visual` does, without pictures. */
  async check({ now, reference, workers }) {
    const pool = createPool(workers);
    const { status, wasPages } = await check(pool, reference, now);
    await pool.close();
    return { pages: wasPages, status };
  },
  /** A reference from nothing, as `press visual approve` writes it. */
  async approve({ now, reference, workers }) {
    const pool = createPool(workers);
    const outcome = await check(pool, reference, now);
    const before = await takeSnapshot(reference);
    const asApproved = candidate(now);
    await approveFile(pool, reference, before, asApproved, outcome, 'all', settings, engineVersion(), async () => {});
    await pool.close();
    return { pages: (await readKeys(asApproved.bytes))?.pages.length ?? 0 };
  },
};

function check(pool: ReturnType<typeof createPool>, reference: string, now: string) {
  const edition = { version: '1.0', date: '' };
  return checkReference(pool, reference, candidate(now), { settings, edition, engine: engineVersion(), drawn: 0 });
}

function candidate(path: string) {
  const bytes = share(readFileSync(path));
  return { name: 'pages', bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages: 0 };
}

function openOrFail(engine: Awaited<ReturnType<typeof loadEngine>>, path: string): OpenPdf {
  const pdf = openPdf(engine, readFileSync(path));
  if (!pdf) throw new Error(`${path} is no PDF`);
  return pdf;
}

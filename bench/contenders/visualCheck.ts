import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import pixelmatch from 'pixelmatch';
import { THRESHOLDS } from '../../src/visual/compare/settings.ts';
import { engineVersion, loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../src/visual/engine/openPdf.ts';
import { checkReference, createPool, readKeys, takeSnapshot } from '../../src/visual/index.ts';
import { rasterise } from '../../src/visual/page/rasterise.ts';
import { approveFile } from '../../src/visual/reference/approveFile.ts';

// One case of the visual check in a process of its own: `visual CASE REFERENCE PDF [OTHER]`. Prints what it took: user
// and wall time (ms) and peak memory (bytes), both without starting Node, and pages.

const DPI = 96;
const BYTES = 1024;
const MICROSECONDS = 1000;
const settings = { dpi: DPI, thresholds: THRESHOLDS, masks: [], keep: 'pictures' } as const;
const [what = '', folder = '', path = '', other = path] = process.argv.slice(2);
const edition = { version: '1.0', date: '' };
const engine = engineVersion();

function candidate(file: string) {
  const bytes = new Uint8Array(new SharedArrayBuffer(readFileSync(file).length));
  bytes.set(readFileSync(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: 'guide', bytes, sha256, pages: 0 };
}

/** A check against the reference, which must come out as the case says. */
async function check(file: string, outcome: string, sha256?: string): Promise<number> {
  const pool = createPool();
  const built = candidate(file);
  const asked = sha256 === undefined ? built : { ...built, sha256 };
  const result = await checkReference(pool, folder, asked, { settings, edition, engine, drawn: 0 });
  await pool.close();
  if (result.status !== outcome) throw new Error(`${file} came out as ${result.status}, not ${outcome}`);
  return result.wasPages;
}

const CASES: { readonly [name: string]: () => Promise<number> } = {
  async approve() {
    if (existsSync(folder)) return 0;
    const pool = createPool();
    const built = candidate(path);
    const outcome = await checkReference(pool, folder, built, { settings, edition, engine, drawn: 0 });
    await approveFile(pool, folder, await takeSnapshot(folder), built, outcome, 'all', settings, engine);
    await pool.close();
    return (await readKeys(built.bytes))?.pages.length ?? 0;
  },
  /** The same bytes. */
  same: () => check(path, 'passed'),
  /** The same pages in other bytes: each is passed by the hash of its content. */
  unchanged: () => check(path, 'passed', 'other bytes'),
  /** Another file, every page of which is read, rendered, compared and told. */
  changed: () => check(other, 'differs'),
  /** PDFium alone, one thread: what rendering takes at least. */
  async pdfium() {
    const loaded = await loadEngine();
    const pdf = openPdf(loaded, readFileSync(path));
    if (!pdf) throw new Error(`${path} is no PDF`);
    for (let page = 0; page < pdf.pages; page++) rasterise(loaded, pdf, page, { dpi: DPI });
    return pdf.pages;
  },
  /** PDFium and pixelmatch alone, one thread: two files rendered and compared, nothing else. */
  async limit() {
    const loaded = await loadEngine();
    const [was, now] = [openPdf(loaded, readFileSync(path)), openPdf(loaded, readFileSync(other))];
    if (!was || !now) throw new Error('no PDF');
    const pages = Math.min(was.pages, now.pages);
    for (let page = 0; page < pages; page++) {
      const [a, b] = [was, now].map((pdf) => rasterise(loaded, pdf, page, { dpi: DPI }));
      if (a && b && a.rgba.length === b.rgba.length)
        pixelmatch(a.rgba, b.rgba, undefined, a.width, a.height, { threshold: THRESHOLDS.pixel });
    }
    return pages;
  },
};

const run = CASES[what];
if (!run) throw new Error(`There is no case “${what}”.`);
const [cpu, start] = [process.cpuUsage(), performance.now()];
const pages = await run();
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const peak = process.resourceUsage().maxRSS * BYTES;
console.log(JSON.stringify({ pages, cpu: (user + system) / MICROSECONDS, wall, peak }));

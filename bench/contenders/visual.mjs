// Compares two PDFs page by page, or renders one; prints one line of JSON with what it took. The order is a file of JSON;
// `module` is the bundled visual.ts, `task` what is done, `workers` how many threads do it (left out: one a core), `keys` the
// file that keeps what the pages of `was` are made of, as a reference does.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadScript } from '../../bin/loadScript.mjs';

const DPI = 96;
const { module, task, was, now, keys, workers } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { exports, keep } = loadScript(module, task);
const { compareAlone, compareFile, createPool, openShared, readKeys, THRESHOLDS } = exports;

async function render(pool) {
  const pdf = openShared(now);
  const { pages } = await readKeys(pdf.bytes);
  await Promise.all(pages.map((_, page) => pool.run({ kind: 'read', pdf, page, dpi: DPI })));
  return { pages: pages.length };
}

async function compare(pool) {
  const before = openShared(was);
  const after = openShared(now);
  const { matter, pages } = JSON.parse(readFileSync(keys, 'utf8'));
  const original = { matter, pages: pages.map((key, page) => ({ key, before: { kind: 'pdf', pdf: before, page } })) };
  const rules = { dpi: DPI, thresholds: THRESHOLDS, masks: [], drawn: 0 };
  const file = { name: 'now', pdf: after, keys: await readKeys(after.bytes) };
  const { status, nowPages } = await compareFile(pool, original, file, rules);
  return { pages: nowPages, status };
}

async function run() {
  if (task === 'keys') return writeFileSync(keys, JSON.stringify(await readKeys(openShared(was).bytes)));
  if (task === 'alone') return { differing: await compareAlone(was, now, DPI) };
  const pool = createPool(workers);
  const done = task === 'render' ? await render(pool) : await compare(pool);
  await pool.close();
  return done;
}

const done = await run();
keep();
const used = process.resourceUsage();
console.log(
  JSON.stringify({ cpu: (used.userCPUTime + used.systemCPUTime) / 1000, memory: used.maxRSS * 1024, ...done }),
);

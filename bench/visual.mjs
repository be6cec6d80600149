// npm run bench:visual [-- GUIDE.pdf OTHER.pdf]: how long the visual check takes beside PDFium and pixelmatch alone, each
// case in a process of its own, the median of three. Without files: the guide in dist/, and the same set otherwise.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cache, root } from './run/folders.mjs';

const ROUNDS = 3;
const MEGABYTE = 1e6;
const [path = join(root, 'dist/guide.pdf'), other = join(root, 'dist/guide-large-print-18.pdf')] =
  process.argv.slice(2);
for (const file of [path, other])
  if (!existsSync(file)) {
    console.error(`There is no file ${file}: npm run build makes it.`);
    process.exit(2);
  }

const folder = join(cache, 'visual');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const program = join(folder, 'visual.mjs');
await build({
  entryPoints: [join(root, 'bench/contenders/visualCheck.ts')],
  outfile: program,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  // The pool makes its thread of the sources, beside which it looks for them.
  define: { 'import.meta.url': JSON.stringify(`file://${join(root, 'src/visual/pool/workerScript.ts')}`) },
  logLevel: 'warning',
});
const run = (name) =>
  JSON.parse(execFileSync(process.execPath, [program, name, join(folder, 'guide'), path, other], { encoding: 'utf8' }));
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const approved = run('approve');
const rows = ['same', 'unchanged', 'pdfium', 'changed', 'limit'].map((name) => {
  const taken = Array.from({ length: ROUNDS }, () => run(name));
  const [cpu, wall, peak] = ['cpu', 'wall', 'peak'].map((of) => middle(taken.map((one) => one[of])));
  const { pages } = taken[0];
  return { name, pages, cpu, wall, perSecond: (pages / wall) * 1000, peak };
});
console.log('case       pages  CPU ms  wall ms  pages/s  peak MB');
for (const { name, pages, cpu, wall, perSecond, peak } of [{ name: 'approve', ...approved, perSecond: 0 }, ...rows]) {
  const numbers = [pages, cpu, wall, perSecond, peak / MEGABYTE].map((value) => value.toFixed(0));
  console.log(name.padEnd(10), ...numbers.map((text, index) => text.padStart([5, 7, 8, 8, 8][index])));
}
const of = (name) => rows.find((row) => row.name === name);
const share = (name) => `${((of(name).cpu / of('pdfium').cpu) * 100).toFixed(1)} %`;
console.log(`\nAn unchanged file passes in ${share('same')} of the CPU time of rendering it (at most 10 %);`);
console.log(`one whose pages are the same in other bytes, in ${share('unchanged')}.`);

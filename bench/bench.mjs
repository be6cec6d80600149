// npm run bench [-- --rounds N] [-- --minutes N] [-- --quick] [-- --only ROW]: how fast the press is, beside Typst and React-PDF
// alone, every case in a process of its own, all in turn in each round. Prints the medians and writes docs/performance.md.
// --minutes: no case begins after so many, and what takes long runs in some rounds alone. --quick: one round of the smaller
// cases, nothing written. --only: the cases of one row (`pages`, `×1, edit`), nothing written.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCases } from './cases.mjs';
import { performancePage } from './report/performancePage.mjs';
import { newResults } from './report/results.mjs';
import { tables } from './report/tables.mjs';
import { bundlePress } from './run/bundlePress.mjs';
import { root } from './run/folders.mjs';
import { prepareTexts } from './run/prepareTexts.mjs';
import { TYPST, typstPython } from './run/typstPython.mjs';

const ROUNDS = 5;
const MULTIPLES = [1, 4, 16];
/** Copies of the text that fill 5,000 pages. */
const LONGEST = 90;

const MINUTE = 60_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    minutes: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const most = values.quick ? 1 : Number(values.rounds ?? ROUNDS);
if (!Number.isInteger(most) || most < 1) throw new Error('--rounds wants a whole number, 1 or more');
const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
if (!(minutes > 0)) throw new Error('--minutes wants a number above 0');

const python = typstPython();
if (!python) console.log(`Typst ${TYPST} is missing: pip could not fetch it. The rest is measured.`);
const longest = `×${LONGEST}`;
const texts = prepareTexts(values.quick ? [1, 4] : [...MULTIPLES, LONGEST]);
const bundle = await bundlePress();
const { cases: all, prepare } = makeCases({ texts, longest, bundle, python });
const cases = all.filter(({ row }) => values.only === undefined || row === values.only);
if (cases.length === 0) throw new Error(`--only wants one of: ${[...new Set(all.map(({ row }) => row))].join('; ')}`);
await prepare();
const results = newResults();
const end = performance.now() + minutes * MINUTE;
let round = 0;
while (round < most && performance.now() < end) {
  round++;
  for (const { row, by, run, rounds } of cases) {
    const [first, last] = Number.isFinite(minutes) ? rounds : [1, most];
    if (round < first || round > last || performance.now() > end) continue;
    const sample = await run();
    results.note(row, by, sample);
    console.log(`round ${round} of ${most}: ${row}, ${by}: ${Math.round(sample.wall)} ms`);
  }
}

const isPart = values.quick || values.only !== undefined;
const made = tables({ texts, results, longest, isPart });
for (const text of Object.values(made)) if (hasRows(text)) console.log(`\n${text}`);
if (!isPart) {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}`;
  writeFileSync(
    join(root, 'docs/performance.md'),
    performancePage({ tables: made, rounds: round, machine, typst: python && TYPST }),
  );
}

/** More than a head. */
function hasRows(table) {
  return table.split('\n').length > 2;
}

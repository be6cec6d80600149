// npm run bench [-- --rounds N] [-- --minutes N] [-- --quick]: how fast the press is, beside Typst and React-PDF alone, every case in a
// process of its own, all in turn in each round. Prints the medians and writes docs/performance.md. --minutes: no round
// begins that would not end in so many. --quick: one round of the smaller cases, nothing written.
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
  options: { rounds: { type: 'string' }, minutes: { type: 'string' }, quick: { type: 'boolean', default: false } },
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
const { cases, prepare } = makeCases({ texts, longest, bundle, python });
await prepare();
const results = newResults();
const begun = performance.now();
let rounds = 0;
let longestRound = 0;
while (rounds < most && performance.now() - begun + longestRound < minutes * MINUTE) {
  const started = performance.now();
  rounds++;
  for (const { row, by, run, rounds: wanted } of cases) {
    if (rounds > wanted) continue;
    const sample = await run();
    results.note(row, by, sample);
    console.log(`round ${rounds} of ${most}: ${row}, ${by}: ${Math.round(sample.wall)} ms`);
  }
  longestRound = Math.max(longestRound, performance.now() - started);
}

const made = tables({ texts, results, longest });
for (const text of Object.values(made)) console.log(`\n${text}`);
if (!values.quick) {
  const machine = `Node ${process.versions.node}, ${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}`;
  writeFileSync(
    join(root, 'docs/performance.md'),
    performancePage({ tables: made, rounds, machine, typst: python && TYPST }),
  );
}

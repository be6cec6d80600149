// npm run bench [-- --rounds N] [-- --quick]: how fast the press is, beside Typst and React-PDF alone, every case in a
// process of its own, all in turn in each round. Prints the medians and writes docs/performance.md. --quick: one round of
// the smaller cases, nothing written.
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

const { values } = parseArgs({ options: { rounds: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const rounds = values.quick ? 1 : Number(values.rounds ?? ROUNDS);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number, 1 or more');

const python = typstPython();
if (!python) console.log(`Typst ${TYPST} is missing: pip could not fetch it. The rest is measured.`);
const texts = prepareTexts(values.quick ? [1, 4] : [...MULTIPLES, LONGEST]);
const longest = `×${LONGEST}`;
const bundle = await bundlePress();
const cases = makeCases({ texts, bundle, python });
const results = newResults();
for (let round = 1; round <= rounds; round++)
  for (const { row, by, run } of cases) {
    const sample = await run();
    results.note(row, by, sample);
    console.log(`round ${round} of ${rounds}: ${row}, ${by}: ${Math.round(sample.wall)} ms`);
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

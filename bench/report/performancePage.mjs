import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/folders.mjs';

/** docs/performance.md: the figures of a run, and what is known about them (`bench/report/reading.md`). */
export function performancePage({ tables, rounds, machine, typst }) {
  const reading = readFileSync(join(root, 'bench/report/reading.md'), 'utf8').trim();
  return `# Performance

Written by \`npm run bench\`. Medians; ${rounds === 1 ? 'one round' : `${rounds} rounds`}, what takes long in fewer of them (the appendix says of each case how often it ran).
Every case is a process of its own, one after the other in each round, so that a busy machine is as busy for all. ${machine}; ${typst ? `Typst ${typst} (PyPI wheel), PDF/UA-1` : 'Typst could not be installed'}. Ratios of processor
time (user and system, all threads) hold on a machine that others use; those of wall time less so. Where a ratio is asked
of processes that take the same cores, processor time is what is held against it, unless Typst is.

The text is the first 13,000 words of the Norfolk guide as plain blocks (headings, paragraphs, lists, tables, quotes); ×4 and
more are copies in which the words of each paragraph are turned round, so that nothing laid for one serves another. The press
builds its large print, tagged for PDF/UA-1 and PDF/A-2a; “verified” reads the file back and holds it against the text, as
every build does. Typst sets the same words, tables and headings at the same size and leading with contents, a running head
and folios, tagged, its table heads not repeated; React-PDF alone does so without tags. Every case is a new process; the
press has run before on the machine, so that V8 has its compiled code, as Typst has its own.

## What was to be reached

${tables.targets}

## Cold: a new process, nothing kept from earlier ones

${tables.cold}

## The shape of the curve

${tables.curve}

## Where the time goes

Share of the wall time of each step of a verified build. “kept”: a new process with what an earlier one has left on disk;
“edit”: one word changed in a running process.

${tables.steps}

## Comparing pages

PDFium alone draws the text’s pages in one thread. They pass a check against their reference in a file of the same bytes
(“same bytes”) and of others (“unchanged”); pages with other words are read, drawn, compared and told, beside a second file
(“changed”) or the reference. \`npm run bench:visual\` measures this table alone.

${tables.pages}

## A one-word edit in a running process

${tables.edits}

${reading}

## Appendix: figures of one machine

For orientation. They depend on the machine and on what else it does.

${tables.figures}

${tables.pageFigures}
`;
}

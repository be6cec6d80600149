import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/folders.mjs';

/** docs/performance.md: the figures of a run, and what is known about them (`bench/report/reading.md`). */
export function performancePage({ tables, rounds, machine, typst }) {
  const reading = readFileSync(join(root, 'bench/report/reading.md'), 'utf8').trim();
  return `# Performance

Written by \`npm run bench\`. Medians of ${rounds} rounds; in each round every case runs once, in a process of its own, one
after the other. ${machine}; ${typst ? `Typst ${typst} (PyPI wheel), PDF/UA-1` : 'Typst could not be installed'}. Absolute
times depend on the machine and on what else it does: read the ratios.

The text is the first 13,000 words of the Norfolk guide as plain blocks (headings, paragraphs, lists, tables, quotes); ×4 and
more are copies in which the words of each paragraph are turned round, so that nothing laid for one serves another. The press
builds its large print, tagged for PDF/UA-1 and PDF/A-2a; “verified” reads the file back and holds it against the text, as
every build does. Typst sets the same text at the same size and leading with contents and folios, its table heads not
repeated; React-PDF alone does so without tags.

## What was to be reached

${tables.targets}

## Cold: a new process, nothing kept from earlier ones

${tables.cold}

## The shape of the curve

${tables.curve}

## With what earlier runs left

“kept”: a new process, an empty output, the disk cache full. “unchanged”: the command line finds that there is nothing to do.

${tables.kept}

## A one-word edit in a running process

${tables.edits}

${reading}
`;
}

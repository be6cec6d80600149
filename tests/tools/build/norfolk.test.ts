import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readPdf } from '../../../src/verify/index.ts';
import { type BuiltNorfolk, norfolk } from '../../build/support/norfolk.ts';

/** Debian packages of the programs that these tests need. */
const PACKAGES = { qpdf: 'qpdf', pdftotext: 'poppler-utils' } as const;

/** Runs a program and gives what it printed; fails with its package's name where it is not installed. */
function run(
  program: keyof typeof PACKAGES,
  args: readonly string[],
): { readonly exit: number; readonly text: string } {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw new Error(`${program} is missing: apt-get install ${PACKAGES[program]}`);
  return { exit: status ?? -1, text: stdout + stderr };
}

const lettersOf = (text: string): string => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');

/** All PDF files; the job ticket comes with other files too. */
const pdfs = () => (built.report.manifest?.artefacts ?? []).filter(({ format }) => format === 'pdf');

let built: BuiltNorfolk;
beforeAll(async () => {
  built = await norfolk();
  expect(pdfs().length).toBeGreaterThan(0);
});

test('qpdf finds no fault in any file', () => {
  for (const { path } of pdfs()) {
    const { exit, text } = run('qpdf', ['--check', join(built.dist, path)]);
    expect([path, exit, text.includes('WARNING')]).toEqual([path, 0, false]);
  }
});

test('poppler reads the same letters on each page as PDFium', async () => {
  for (const { path, pages: count } of pdfs()) {
    const file = join(built.dist, path);
    const read = await readPdf(readFileSync(file));
    expect([path, read?.pages.length]).toEqual([path, count]);
    const pages = run('pdftotext', ['-enc', 'UTF-8', file, '-']).text.split('\f');
    for (const [index, page] of (read?.pages ?? []).entries())
      expect(`${path} ${index + 1} ${lettersOf(pages[index] ?? '')}`).toBe(
        `${path} ${index + 1} ${lettersOf(page.text)}`,
      );
  }
});

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkVisual, createPool, type Pool, toSummary, writeReport } from '../../src/build/visual/index.ts';

// The check of every page of this repository: the publication, and the small ones in tests/publications. A failure
// prints what `press visual` prints; the report is in visual-report/. docs/visual.md says what to do.

const root = fileURLToPath(new URL('../..', import.meta.url));
const references = join(root, 'tests/reference');
const small = join(references, 'publications');
const folder = mkdtempSync(join(tmpdir(), 'references-'));
let pool: Pool | undefined;
afterAll(async () => {
  await pool?.close();
  rmSync(folder, { recursive: true, force: true });
});

const folders = (path: string) =>
  existsSync(path) ? readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
const hasReferences = (path: string) => folders(path).some(({ name }) => existsSync(join(path, name, 'index.json')));
// Those named bad-… are there to be refused.
const buildable = folders(join(root, 'tests/publications')).filter(({ name }) => !name.startsWith('bad-'));
const cases = [
  ['content', join(root, 'content'), references],
  ...buildable.map(({ name }) => [name, join(root, 'tests/publications', name), join(small, name)] as const),
] as const;

describe('every page looks as it was approved', () => {
  it.each(cases)(
    '%s',
    async (name, publication, path) => {
      expect(hasReferences(path), `nothing of ${name} is approved yet: npm run approve -- "why"`).toBe(true);
      pool ??= createPool();
      const build = { publication, out: join(folder, name), editions: [], program: 'tests' };
      const before = hashOf(path);
      const { comparison, findings } = await checkVisual(
        { build, references: path },
        pool,
        () => {},
        () => {},
      );
      expect(comparison, JSON.stringify(findings)).toBeDefined();
      if (!comparison) return;
      const lines = toSummary(comparison.report);
      if (lines.length > 1) await writeReport(join(root, 'visual-report', name), comparison.report);
      const failed = comparison.report.files.filter(
        ({ status, problems }) => status !== 'passed' || problems.length > 0,
      );
      expect(failed, lines.join('\n')).toEqual([]);
      expect(hashOf(path), 'a test run never changes a reference').toBe(before);
    },
    600_000,
  );
});

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** All references together, bytes: so that a clone stays small. */
const MOST_BYTES = 25_000_000;

it('references take less than 25 MB', () => {
  const files = readdirSync(references, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

describe('references are written by approving alone', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const naming = (word: RegExp) =>
    sources.filter((path) => word.test(readFileSync(join(root, 'src', path), 'utf8'))).sort();

  it('one function writes them, called by one that approves, called by the two ways to say yes', () => {
    expect(naming(/\bwriteReference\(/)).toEqual([
      'visual/reference/approveFile.ts',
      'visual/reference/writeReference.ts',
    ]);
    expect(naming(/\bapproveFile\(/)).toEqual(['build/visual/createApprover.ts', 'visual/reference/approveFile.ts']);
    expect(naming(/\bcreateApprover\(/)).toEqual([
      'build/visual/createApprover.ts',
      'cli/commands/visualApprove.ts',
      'cli/commands/visualOpen.ts',
    ]);
  });
});

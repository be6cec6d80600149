// npm run conformance [-- FILE…]: veraPDF over every PDF for the screen, for PDF/UA-1 and PDF/A-2a. Without files: those in
// dist/ (or the folder after --dist) and those built from each publication under tests/publications/. --flavours names
// others: --flavours ua2. Exit 0 when all pass, 1 when one fails, 2 when veraPDF, Java or something to check is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Missing, requireVerapdf, runVerapdf } from './verapdf/verapdf.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FLAVOURS = 'ua1,2a';
/** Print files are PDF/X, and say nothing of tags. */
const TAGGED = 'screen';

function taggedFiles(folder) {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return [];
  const { artefacts } = JSON.parse(readFileSync(manifest, 'utf8'));
  return artefacts
    .filter(({ format, purpose }) => format === 'pdf' && purpose === TAGGED)
    .map(({ path }) => join(folder, path));
}

function buildPublications(into) {
  const folder = join(root, 'tests/publications');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'publication.yml')))
    .sort()
    .flatMap((name) => {
      const out = join(into, name);
      const args = [join(root, 'bin/press.mjs'), 'build', '--quiet', '--publication', join(folder, name), '--out', out];
      // A publication that is to fail builds nothing, and leaves nothing to check.
      spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
      return taggedFiles(out);
    });
}

/** One line a file: what it passes and what not, then the rules that it fails. */
function report(files, results) {
  for (const file of files) {
    const own = results.filter((result) => result.file === file);
    const verdicts = own.map(({ passes, flavour }) => `${passes ? 'pass' : 'FAIL'} ${flavour}`);
    console.log(`${verdicts.join('  ')}  ${file}`);
    for (const { clause, count, description, first } of own.flatMap(({ failures }) => failures)) {
      console.log(`     ${clause} ×${count}: ${description}`);
      if (first) console.log(`     first: ${first}`);
    }
  }
}

const { values, positionals } = parseArgs({
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    flavours: { type: 'string', default: FLAVOURS },
  },
  allowPositionals: true,
});
const temporary = mkdtempSync(join(tmpdir(), 'conformance-'));
try {
  requireVerapdf();
  const files = (
    positionals.length > 0 ? positionals : [...taggedFiles(values.dist), ...buildPublications(temporary)]
  ).map((file) => resolve(file));
  if (files.length === 0) throw new Missing('there is no PDF to check: run npm run build first');
  const flavours = values.flavours.split(',');
  const results = (await Promise.all(flavours.map((flavour) => runVerapdf(flavour, files)))).flat();
  report(files, results);
  const failed = results.filter(({ passes }) => !passes).length;
  console.log(`${files.length} files, ${flavours.join(' and ')}: ${failed === 0 ? 'all pass' : `${failed} failures`}`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof Missing)) throw error;
  console.error(`conformance: ${error.message}`);
  process.exitCode = 2;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

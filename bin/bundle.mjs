// Bundles the command line once, so that `press --help` answers at once and heavy modules load only when a command
// needs them. Run at install; `bin/press.mjs` calls it again when a source has changed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleInto } from './bundleInto.mjs';
import { programHash, root, stampOf } from './programFiles.mjs';

const entry = join(root, 'src/cli/main.ts');
/** Entry points beside it: a thread starts from a module of its own. */
const threads = { 'visual-worker': join(root, 'src/visual/worker.ts') };
const MAIN = 'main.cjs';
/** What a bundle has last: the program's hash, and the size of each of its files (bytes). */
const CONTENTS = 'program.json';
/** Folder beside the bundles where builds keep what they need not do again. */
const RESULTS = 'results';
/** Bundles kept, so that a process that still runs on an older one finds its chunks. */
const KEPT = 3;
/** What the file system says of a place that is not ours to write in. */
const CANNOT_WRITE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EEXIST']);

/**
 * The bundle of the sources as they are now, made when there is none: with the packages, or where that cannot be written,
 * with the machine's temporary files. Gives the script to load, the program's hash and the folder for results of builds;
 * fails when a source is missing or does not compile.
 */
export async function ensureBundle() {
  const stamp = stampOf();
  const own = join(root, 'node_modules/.cache/continuum-press');
  try {
    return await bundleIn(own, stamp);
  } catch (error) {
    if (!CANNOT_WRITE.has(error.code)) throw error;
    return bundleIn(temporaryFolder(), stamp);
  }
}

async function bundleIn(cache, stamp) {
  let folder = join(cache, stamp);
  let program = wholeProgram(folder);
  if (program === undefined) {
    folder = await makeBundle(cache, folder);
    program = wholeProgram(folder);
    clearOld(cache, folder);
  }
  return { main: join(folder, MAIN), program, results: join(cache, RESULTS) };
}

/**
 * Made in a folder of its own, which then takes its place in one move. Gives where it is: somebody may have made the same in
 * the meantime, and where it cannot be moved, it serves where it was made.
 */
async function makeBundle(cache, folder) {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  try {
    await bundleInto(draft, { main: entry }, 'script');
    await bundleInto(draft, threads, 'module');
    const files = Object.fromEntries(readdirSync(draft).map((name) => [name, statSync(join(draft, name)).size]));
    writeFileSync(join(draft, CONTENTS), JSON.stringify({ program: programHash(), files }));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  try {
    if (existsSync(folder) && wholeProgram(folder) === undefined) rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return folder;
  } catch {
    if (wholeProgram(folder) === undefined) return draft;
    rmSync(draft, { recursive: true, force: true });
    return folder;
  }
}

/** The program's hash of a bundle of which nothing is missing or cut short (a crash, a cleaner of old files). */
function wholeProgram(folder) {
  try {
    const { program, files } = JSON.parse(readFileSync(join(folder, CONTENTS), 'utf8'));
    const isWhole = Object.entries(files).every(([name, size]) => statSync(join(folder, name)).size === size);
    return isWhole ? program : undefined;
  } catch {
    return undefined;
  }
}

/** One for each user and checkout. What another user has put in its place is not run. */
function temporaryFolder() {
  const user = process.getuid?.();
  const name = createHash('sha256').update(`${user}\n${root}`).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `continuum-press-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && (user === undefined || (found.uid === user && (found.mode & 0o022) === 0));
  return isOurs ? folder : mkdtempSync(join(tmpdir(), 'continuum-press-'));
}

/** Another process may do the same at once: what is gone is gone. */
function clearOld(cache, current) {
  try {
    const others = readdirSync(cache)
      .filter((name) => name !== RESULTS)
      .map((name) => join(cache, name))
      .filter((path) => path !== current)
      .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .sort((a, b) => b.time - a.time);
    for (const { path } of others.slice(KEPT - 1)) rmSync(path, { recursive: true, force: true });
  } catch {}
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (existsSync(entry))
    await ensureBundle().catch((error) => {
      // An install must not fail for it: the first command tries again, and says what is wrong.
      console.warn(`continuum-press: not bundled yet (${error.message.split('\n')[0]})`);
    });
}

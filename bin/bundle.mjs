// Bundles the command line once, so that `press --help` answers at once and heavy modules load only when a command
// needs them. Run at install; `bin/press.mjs` calls it again when a source has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NO_NETWORK, plugins } from './bundlePlugins.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const entry = join(root, 'src/cli/main.ts');
/** Entry points beside it: a thread starts from a module of its own. */
const threads = { 'visual-worker': join(root, 'src/visual/worker.ts') };
/** Folders whose files make the program. */
const rooms = ['src', 'layouts', 'assets'];
/** Files beside them that do. `.package-lock.json` changes with every `npm install`, so a new package is seen. */
const single = [
  'package.json',
  'bin/bundle.mjs',
  'bin/bundlePlugins.mjs',
  'bin/loadScript.mjs',
  'node_modules/.package-lock.json',
  '../.package-lock.json',
];
/** Folder beside the bundles where builds keep what they need not do again. */
const results = 'results';
/** Bundles kept, so that a process that still runs on an older one finds its chunks. */
const kept = 3;

function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of entries) {
    const path = join(folder, file.name);
    if (file.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}
function* programFiles() {
  for (const room of rooms) yield* filesUnder(join(root, room));
  for (const file of single) if (existsSync(join(root, file))) yield join(root, file);
}

/** Changes when a source may have: cheap enough (sizes and times only) for every start. */
function stampOf() {
  const hash = createHash('sha256').update(`${root}\n${process.versions.node}\n`);
  for (const path of programFiles()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 20);
}

/** Hash of what the program is, the same on every machine: sources, versions of packages, font files. */
export function programHash() {
  const hash = createHash('sha256');
  const add = (name, bytes) => hash.update(`${name} ${bytes.length}\n`).update(bytes);
  for (const room of ['src', 'layouts', 'assets'])
    for (const path of filesUnder(join(root, room)))
      add(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path));
  const require = createRequire(entry);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies).sort()) {
    const home = packageFolder(require, name);
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    hash.update(`${name}@${version}\n`);
    if (!name.startsWith('@fontsource/')) continue;
    for (const path of filesUnder(join(home, 'files')))
      if (path.endsWith('.woff')) add(path.slice(home.length), readFileSync(path));
  }
  return hash.digest('hex');
}
function packageFolder(require, name) {
  for (const base of require.resolve.paths(name) ?? [])
    if (existsSync(join(base, name, 'package.json'))) return join(base, name);
  throw new Error(`package ${name} is missing: run npm install`);
}

/** How the two kinds of bundle differ. `pressBundle` is the bundle's own place. */
const FORMATS = {
  /** One script, which V8's code cache can keep compiled; what is imported on demand is also run on demand. */
  script: {
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    banner: { js: "const pressBundle = require('node:url').pathToFileURL(__filename).href;" },
  },
  module: {
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    banner: {
      js:
        "import { createRequire as pressRequire } from 'node:module'; const require = pressRequire(import.meta.url); " +
        'const pressBundle = import.meta.url;',
    },
  },
};

/** Bundles entry points (name → file) into a folder, as scripts for `loadScript` or as modules. */
export async function bundleInto(folder, entryPoints, kind) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    ...FORMATS[kind],
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    // Names stay, for stack traces and profiles.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', ...NO_NETWORK },
    plugins,
    logLevel: 'silent',
  });
  if (kind === 'script') for (const name of Object.keys(entryPoints)) escapeSource(join(folder, `${name}.cjs`));
}

/**
 * esbuild leaves other characters than ASCII in regular expressions alone. Escaped there too, a script is read and kept as a
 * byte a character. Modules that stay outside are imported by what `loadScript` gives.
 */
function escapeSource(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const source = readFileSync(path, 'utf8').replaceAll('import("file:', 'pressImport("file:');
  writeFileSync(path, source.replace(/[^\0-\x7f]/g, escaped));
}

/** Folder for bundles: with the packages, or where that cannot be written, with the machine's temporary files. */
function cacheFolder() {
  const own = join(root, 'node_modules/.cache/continuum-press');
  try {
    mkdirSync(own, { recursive: true });
    return own;
  } catch {
    const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
    const other = join(tmpdir(), `continuum-press-${name}`);
    mkdirSync(other, { recursive: true });
    return other;
  }
}

function clearOld(cache, current) {
  const others = readdirSync(cache)
    .filter((name) => name !== current && name !== results)
    .map((name) => ({ path: join(cache, name), time: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of others.slice(kept - 1)) rmSync(path, { recursive: true, force: true });
}

/**
 * The bundle of the sources as they are now, made when there is none.
 * Gives the script to load, the program's hash and the folder for results of builds; fails when a source is missing or does not compile.
 */
export async function ensureBundle() {
  const cache = cacheFolder();
  const stamp = stampOf();
  const folder = join(cache, stamp);
  const complete = join(folder, 'program.json');
  if (!existsSync(complete)) {
    const draft = join(cache, `${stamp}.${process.pid}.draft`);
    await bundleInto(draft, { main: entry }, 'script');
    await bundleInto(draft, threads, 'module');
    writeFileSync(join(draft, 'program.json'), JSON.stringify({ program: programHash() }));
    try {
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(complete)) throw error;
    }
    clearOld(cache, stamp);
  }
  const { program } = JSON.parse(readFileSync(complete, 'utf8'));
  return { main: join(folder, 'main.cjs'), program, results: join(cache, results) };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (existsSync(entry))
    await ensureBundle().catch((error) => {
      // An install must not fail for it: the first command tries again, and says what is wrong.
      console.warn(`continuum-press: not bundled yet (${error.message.split('\n')[0]})`);
    });
}

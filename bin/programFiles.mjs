import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The press's own folder, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
/** Folders whose files make what the program does. */
const rooms = ['src', 'layouts', 'assets'];
/** What else a bundle follows from. `.package-lock.json` changes with every `npm install`, so a new package is seen. */
const beside = ['package.json', 'node_modules/.package-lock.json', '../.package-lock.json'];

/** Changes when a source may have: cheap enough (sizes and times only) for every start. */
export function stampOf() {
  const hash = createHash('sha256').update(`${root}\n${process.versions.node}\n`);
  const paths = [...rooms, 'bin'].flatMap((room) => [...filesUnder(join(root, room))]);
  for (const path of [...paths, ...beside.map((file) => join(root, file))]) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats) hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 20);
}

/** Hash of what the program is, the same on every machine: sources, versions of packages, font files. */
export function programHash() {
  const hash = createHash('sha256');
  const add = (name, bytes) => hash.update(`${name} ${bytes.length}\n`).update(bytes);
  for (const room of rooms)
    for (const path of filesUnder(join(root, room)))
      add(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path));
  const require = createRequire(import.meta.url);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies).sort()) {
    const home = packageFolder(require, name);
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    hash.update(`${name}@${version}\n`);
    if (!name.startsWith('@fontsource/')) continue;
    for (const path of filesUnder(join(home, 'files')))
      if (path.endsWith('.woff')) add(path.slice(home.length).replaceAll('\\', '/'), readFileSync(path));
  }
  for (const line of packagesOfPackages()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/** What packages bring along, as the lock file pins it; empty where the press is itself installed as a package. */
function packagesOfPackages() {
  const lock = join(root, 'package-lock.json');
  if (!existsSync(lock)) return [];
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version }]) => `${path}@${version}`)
    .sort();
}

function packageFolder(require, name) {
  for (const base of require.resolve.paths(name) ?? [])
    if (existsSync(join(base, name, 'package.json'))) return join(base, name);
  throw new Error(`package ${name} is missing: run npm install`);
}

function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const file of entries) {
    const path = join(folder, file.name);
    if (file.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

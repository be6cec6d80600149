// Holds the arrows between rooms one way: cli → build → {content, typeset, pdf, print, verify, visual} → document;
// layouts/ knows document and itself. Prints each import that breaks the rule and exits 1.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const steps = ['content', 'typeset', 'pdf', 'print', 'verify', 'visual'];
/** Room → rooms it may import from, itself apart. */
const allowed = {
  document: [],
  ...Object.fromEntries(steps.map((room) => [room, ['document']])),
  build: ['document', ...steps, 'layouts'],
  cli: ['document', 'build'],
  layouts: ['document'],
};

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(ts|tsx)$/.test(entry.name)) yield path;
  }
}
const roomOf = (path) => {
  const [top, second] = relative(root, path).split(/[\\/]/);
  return top === 'src' ? second : top;
};

const wrong = [];
for (const folder of ['src', 'layouts'])
  for (const file of sources(join(root, folder))) {
    const from = roomOf(file);
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g,
    )) {
      const to = roomOf(resolve(dirname(file), specifier));
      if (to !== from && !allowed[from]?.includes(to))
        wrong.push(`${relative(root, file)}: ${from} may not import from ${to} (${specifier})`);
    }
  }
for (const line of wrong) console.error(line);
if (wrong.length) process.exit(1);
console.log('rooms: every arrow points the right way');

// npm run approve -- "why": approves how every page of this repository looks now: the publication's, and those of the
// small publications in tests/publications. Only what changed is written. Ends with the first that fails.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const because = process.argv.slice(2).join(' ').trim();
if (because === '') {
  console.error('Say why the pages changed: npm run approve -- "New number of the out-of-hours team"');
  process.exit(2);
}
// Those named bad-… are there to be refused.
const small = readdirSync(join(root, 'tests/publications'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('bad-'))
  .map(({ name }) => name)
  .sort();
const orders = [
  ['content'],
  ...small.map((name) => [`tests/publications/${name}`, '--out', `node_modules/.cache/visual/${name}`]),
];
for (const [publication, ...more] of orders) {
  console.log(`\n${publication}`);
  const press = [join(root, 'bin/press.mjs'), 'visual', 'approve', '--publication', publication, ...more];
  const { status } = spawnSync(process.execPath, [...press, '--because', because], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

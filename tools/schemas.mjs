// Writes schema/*.json from the schemas that the press reads publications with: npm run schemas.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The list of schemas, from TypeScript that this version of Node does not run by itself. */
async function jsonSchemas() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/content/schema/jsonSchemas.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return module.jsonSchemas();
}

for (const { name, text } of await jsonSchemas()) writeFileSync(join(root, 'schema', name), text);
// As every other JSON file of the press is formatted.
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'schema'],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;

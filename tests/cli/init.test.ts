import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, run } from './helpers.ts';

test('init writes a publication named after its folder', async () => {
  const folder = newFolder();
  const { exit, out } = await run(folder, ['init', 'family-support_pathway']);
  expect(exit).toBe(0);
  expect(out).toContain('publication.yml, guide/01-welcome.md');
  expect(out).toContain('press build --publication family-support_pathway --out family-support_pathway/dist');
  const config = readFileSync(join(folder, 'family-support_pathway/publication.yml'), 'utf8');
  expect(config).toContain('title: "Family support pathway"');
});

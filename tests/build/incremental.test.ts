import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkshop } from '../../src/build/index.ts';
import { build, copyOf, filesOf } from './support/build.ts';

test('after an edit, a warm build gives the same files as a cold one', async () => {
  const publication = copyOf('partnership');
  const workshop = createWorkshop();
  await build(publication, [], workshop);
  const file = join(publication, 'guide/02-who-does-what.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('grandmother', 'grandmothers, grandfathers'));
  const warm = await build(publication, [], workshop);
  const cold = join(publication, '../cold');
  await build(publication, [], createWorkshop(), cold);
  expect(warm.editions.map(({ edition, kept }) => [edition, kept])).toEqual([
    ['guide', false],
    ['guide-large-print-18', false],
    ['notes', true],
  ]);
  expect(filesOf(join(publication, '../dist'))).toEqual(filesOf(cold));
});

test('nothing is built when nothing has changed', async () => {
  const publication = copyOf('partnership');
  const first = await build(publication);
  const again = await build(publication);
  expect([first.unchanged, again.unchanged]).toEqual([false, true]);
  expect(again.manifest).toEqual(first.manifest);
  expect(again.findings).toEqual(first.findings);
});

test('one edition alone leaves the others, where they are true to their sources', async () => {
  const publication = copyOf('partnership');
  await build(publication);
  writeFileSync(join(publication, 'notes.md'), '# Notes\n\nMore to say.\n');
  const { manifest } = await build(publication, ['notes']);
  expect(manifest?.artefacts.map(({ edition }) => edition)).toEqual(['guide', 'guide-large-print-18', 'notes']);
});

test('an edition that is no longer true to its sources goes when another is built alone', async () => {
  const publication = copyOf('partnership');
  await build(publication);
  const file = join(publication, 'guide/02-who-does-what.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more line.\n`);
  const { manifest } = await build(publication, ['notes']);
  expect(manifest?.artefacts.map(({ edition }) => edition)).toEqual(['notes']);
});

test('an error in the text leaves what was published', async () => {
  const publication = copyOf('partnership');
  const { manifest } = await build(publication);
  writeFileSync(join(publication, 'notes.md'), '# Notes\n\nSee [nothing](#nowhere).\n');
  const failed = await build(publication);
  expect(failed.manifest).toBeUndefined();
  expect(failed.findings.map(({ severity, position }) => [severity, position.file, position.line])).toContainEqual([
    'error',
    'notes.md',
    3,
  ]);
  const dist = filesOf(join(publication, '../dist'));
  expect(JSON.parse(dist['manifest.json']?.toString() ?? '')).toEqual(manifest);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkshop } from '../../../src/build/index.ts';
import { build, copyOf, filesOf, newFolder } from '../support/build.ts';

/** Builds as a new process does, with what earlier ones have left in a folder. */
async function buildWith(publication: string, disk: string, out: string) {
  const workshop = createWorkshop({ disk: { folder: disk, program: 'test' } });
  await build(publication, [], workshop, join(publication, '..', out));
  await workshop.keep();
  return filesOf(join(publication, '..', out));
}
async function buildCold(publication: string, out: string) {
  await build(publication, [], createWorkshop(), join(publication, '..', out));
  return filesOf(join(publication, '..', out));
}
const edit = (publication: string, file: string, from: string, to: string): void => {
  const path = join(publication, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

test('a build from the disk cache equals a cold build', async () => {
  const publication = copyOf('partnership');
  const disk = join(newFolder(), 'cache');
  const first = await buildWith(publication, disk, 'first');
  const again = await buildWith(publication, disk, 'again');
  expect(readdirSync(disk).length).toBeGreaterThan(3);
  expect(again).toEqual(first);
  expect(again).toEqual(await buildCold(publication, 'cold'));
});

test('so does a build after an edit', async () => {
  const publication = copyOf('partnership');
  const disk = join(newFolder(), 'cache');
  await buildWith(publication, disk, 'first');
  edit(
    publication,
    'guide/02-who-does-what.md',
    'grandmother',
    `grandmothers\n\n${'Another paragraph. '.repeat(200)}\n\n`,
  );
  expect(await buildWith(publication, disk, 'edited')).toEqual(await buildCold(publication, 'cold'));
});

test('so does a build from a cache in which every file is damaged', async () => {
  const publication = copyOf('partnership');
  const disk = join(newFolder(), 'cache');
  const first = await buildWith(publication, disk, 'first');
  readdirSync(disk).forEach((file, index) => {
    const path = join(disk, file);
    const bytes = readFileSync(path);
    const at = bytes.length - 1 - (index % 40);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at);
    writeFileSync(path, index % 3 === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes);
  });
  expect(await buildWith(publication, disk, 'damaged')).toEqual(first);
  expect(await buildWith(publication, disk, 'mended')).toEqual(first);
});

test('two builds at once share a cache', async () => {
  const disk = join(newFolder(), 'cache');
  const publications = [copyOf('partnership'), copyOf('partnership')];
  const [one, two] = await Promise.all(publications.map((publication) => buildWith(publication, disk, 'out')));
  expect(one).toEqual(two);
  expect(await buildWith(copyOf('partnership'), disk, 'out')).toEqual(one);
});

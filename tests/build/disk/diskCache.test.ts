import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDiskCache } from '../../../src/build/disk/diskCache.ts';
import { newFolder } from '../support/build.ts';

const textOf = (payload: Buffer | undefined) => payload?.toString();
async function keep(folder: string, entries: { readonly [key: string]: string }, program = 'one', limit?: number) {
  const cache = openDiskCache({ folder, program, ...(limit === undefined ? {} : { limit }) });
  for (const [key, text] of Object.entries(entries)) cache.put(key, () => Buffer.from(text));
  await cache.flush();
}
const open = (folder: string, program = 'one') => openDiskCache({ folder, program });

test('what was put is there in the next run, for the same program alone', async () => {
  const folder = join(newFolder(), 'cache');
  await keep(folder, { 'flow a': 'text of a', 'flow b': '' });
  expect(textOf(open(folder).get('flow a'))).toBe('text of a');
  expect(textOf(open(folder).get('flow b'))).toBe('');
  expect(open(folder).get('flow c')).toBeUndefined();
  expect(open(folder, 'two').get('flow a')).toBeUndefined();
});

test('a damaged file is as if it were not there, and is written anew', async () => {
  const folder = newFolder();
  await keep(folder, { a: 'a long enough text' });
  const path = join(folder, readdirSync(folder)[0] ?? '');
  const whole = readFileSync(path);
  const damaged = [
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 3),
    Buffer.alloc(0),
    Buffer.concat([whole, Buffer.from('x')]),
    Buffer.from(whole.map((byte, index) => (index === whole.length - 4 ? byte ^ 1 : byte))),
  ];
  for (const bytes of damaged) {
    writeFileSync(path, bytes);
    expect(open(folder).get('a')).toBeUndefined();
  }
  await keep(folder, { a: 'a long enough text' });
  expect(textOf(open(folder).get('a'))).toBe('a long enough text');
});

test('a folder that cannot be read or written costs nothing but time', async () => {
  const folder = join(newFolder(), 'cache');
  writeFileSync(folder, 'a file, not a folder');
  await keep(folder, { a: 'text' });
  expect(open(folder).get('a')).toBeUndefined();
  expect(readFileSync(folder, 'utf8')).toBe('a file, not a folder');
});

test('processes that write at once leave whole files', async () => {
  const folder = newFolder();
  const text = 'x'.repeat(100_000);
  await Promise.all(Array.from({ length: 8 }, (_, n) => keep(folder, { same: text, [`own ${n}`]: text })));
  expect(readdirSync(folder)).toHaveLength(9);
  expect(textOf(open(folder).get('same'))).toBe(text);
});

test('what was not used for longest goes where there is too much', async () => {
  const folder = newFolder();
  const text = 'x'.repeat(1000);
  await keep(folder, { old: text });
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1000, 1000);
  await keep(folder, { used: text });
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 2000, 2000);
  const cache = openDiskCache({ folder, program: 'one' });
  cache.get('old');
  await cache.flush();
  await keep(folder, { new: text }, 'one', 2700);
  expect(open(folder).get('used')).toBeUndefined();
  expect(textOf(open(folder).get('old'))).toBe(text);
  expect(textOf(open(folder).get('new'))).toBe(text);
});

test('drafts of processes that are gone are cleared away', async () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const gone = join(folder, 'abc.999999999.0.draft');
  const alive = join(folder, `abc.${process.pid}.0.draft`);
  for (const path of [gone, alive]) writeFileSync(path, 'half');
  await keep(folder, { a: 'text' });
  expect(readdirSync(folder)).not.toContain('abc.999999999.0.draft');
  expect(statSync(alive).size).toBe(4);
});

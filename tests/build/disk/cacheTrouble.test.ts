import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { seal } from '../../../src/build/disk/seal.ts';
import { createWorkshop } from '../../../src/build/index.ts';
import { build, copyOf, filesOf, newFolder, PUBLICATIONS } from '../support/build.ts';
import { runPress } from '../support/pressCommand.ts';

const PRESS = resolve(import.meta.dirname, '../../../bin/press.mjs');

async function buildWith(publication: string, disk: string, out: string) {
  const workshop = createWorkshop({ disk: { folder: disk, program: 'test' } });
  await build(publication, [], workshop, join(publication, '..', out));
  await workshop.keep();
  return filesOf(join(publication, '..', out));
}

/** What may stand in the place of a kept file. */
const harm: { readonly [what: string]: (path: string) => void } = {
  'cut in half': (path) => writeFileSync(path, readFileSync(path).subarray(0, readFileSync(path).length >> 1)),
  empty: (path) => writeFileSync(path, ''),
  'another byte in the middle': (path) => {
    const bytes = readFileSync(path);
    const at = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
    writeFileSync(path, bytes);
  },
  'of another format': (path) =>
    writeFileSync(path, readFileSync(path).toString('latin1').replace('cache 1', 'cache 0'), 'latin1'),
  'whole, but nothing that the press keeps': (path) => writeFileSync(path, seal(Buffer.from('not JSON'))),
  'a folder': (path) => {
    rmSync(path);
    mkdirSync(path);
  },
};

test.each(Object.entries(harm))('every kept file %s: the same output', async (_, doHarm) => {
  const publication = copyOf('smallest');
  const disk = join(newFolder(), 'cache');
  const first = await buildWith(publication, disk, 'first');
  const kept = readdirSync(disk);
  expect(kept.length).toBeGreaterThan(3);
  for (const name of kept) doHarm(join(disk, name));
  expect(await buildWith(publication, disk, 'again')).toEqual(first);
  expect(await buildWith(publication, disk, 'once more')).toEqual(first);
});

test('two processes that build at once with one cache give what one gives without', async () => {
  const folder = newFolder();
  cpSync(join(PUBLICATIONS, 'smallest'), join(folder, 'content'), { recursive: true });
  const run = async (out: string, cache: string) => {
    expect(await runPress(folder, ['build', '--out', out], { PRESS_CACHE: cache })).toMatchObject({ exit: 0 });
    return filesOf(join(folder, out));
  };
  const alone = await run('alone', 'off');
  const [one, other] = await Promise.all([run('one', 'cache'), run('other', 'cache')]);
  expect(one).toEqual(alone);
  expect(other).toEqual(alone);
  expect(await run('after', 'cache')).toEqual(alone);
});

/** Runs a shell script in mounts of its own, which go with it. */
const inOwnMounts = (script: string, folder: string) =>
  spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-euc', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PRESS },
  });
const hasOwnMounts = inOwnMounts('mount -t tmpfs -o size=64k tmpfs /mnt', '/').status === 0;

test.runIf(hasOwnMounts)('a cache that is full or can only be read costs time, and nothing is said of it', () => {
  const folder = newFolder();
  cpSync(join(PUBLICATIONS, 'smallest'), join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'cache'));
  const { stdout, stderr, status } = inOwnMounts(
    `PRESS_CACHE=off node "$PRESS" build --quiet --out cold
     mount -t tmpfs -o size=16k tmpfs cache
     PRESS_CACHE=cache node "$PRESS" build --quiet --out full
     find cache -name '*.draft' | wc -l
     mount -o remount,ro cache
     PRESS_CACHE=cache node "$PRESS" build --quiet --out locked
     cmp cold/guide.pdf full/guide.pdf && cmp cold/guide.pdf locked/guide.pdf && echo same`,
    folder,
  );
  expect({ stdout, stderr, status }).toEqual({ stdout: '0\nsame\n', stderr: '', status: 0 });
});

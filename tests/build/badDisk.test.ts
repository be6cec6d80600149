import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, newFolder, PUBLICATIONS } from './support/build.ts';
import { runPress } from './support/pressCommand.ts';

const PRESS = resolve(import.meta.dirname, '../../bin/press.mjs');

/**
 * Runs a shell script in mounts of its own, so that it may make a small disk or one that can only be read, even where root
 * may write everywhere. The mounts go with the process, however it ends.
 */
const inOwnMounts = (script: string, folder: string) =>
  spawnSync('unshare', ['--map-root-user', '--mount', 'sh', '-euc', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PRESS },
  });
const hasOwnMounts = inOwnMounts('mount -t tmpfs -o size=64k tmpfs /mnt', '/').status === 0;

function smallest(): string {
  const folder = newFolder();
  cpSync(join(PUBLICATIONS, 'smallest'), join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'disk'));
  return folder;
}

test.runIf(hasOwnMounts)('a full disk: the last good output stays as it was, and no part of a new one is left', () => {
  const folder = smallest();
  const { stdout, stderr } = inOwnMounts(
    `mount -t tmpfs -o size=400k tmpfs disk
     node "$PRESS" build --out disk/dist >/dev/null
     look() { (cd disk && find . | sort && sha256sum dist/*); }
     echo More words. >> content/guide.md
     dd if=/dev/zero of=disk/filler bs=1k 2>/dev/null || true
     look > before
     node "$PRESS" build --out disk/dist && echo "exit 0" || echo "exit $?"
     look > after
     cmp before after && echo unchanged`,
    folder,
  );
  expect(stdout).toContain('exit 1\nunchanged');
  expect(stderr).toContain('disk/dist:1:1 error output: the output folder cannot be written: the disk is full.');
  expect(stderr).not.toContain('    at ');
});

test.runIf(hasOwnMounts)('an output that can only be read', () => {
  const folder = smallest();
  const { stdout, stderr } = inOwnMounts(
    `mount -t tmpfs -o size=400k tmpfs disk
     node "$PRESS" build --out disk/dist >/dev/null
     echo More words. >> content/guide.md
     mount -o remount,ro disk
     node "$PRESS" build --out disk/dist && echo "exit 0" || echo "exit $?"`,
    folder,
  );
  expect(stdout).toContain('exit 1');
  expect(stderr).toMatch(/disk\/dist:1:1 error output: the output folder is on a disk that can only be read\./);
  expect(stderr).not.toContain('    at ');
});

test('an output that is a file stays what it is', async () => {
  const folder = smallest();
  writeFileSync(join(folder, 'dist'), 'mine');
  const { exit, printed } = await runPress(folder, ['build']);
  expect(exit).toBe(1);
  expect(printed).toContain('dist:1:1 error output: the output folder is a file, not a folder.');
  expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('mine');
  expect(readdirSync(folder).sort()).toEqual(['content', 'disk', 'dist']);
});

test('an output that holds somebody’s own files keeps them', async () => {
  const folder = smallest();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/mine.txt'), 'mine');
  const { exit, printed } = await runPress(folder, ['build']);
  expect(exit).toBe(1);
  expect(printed).toContain('holds files that the press did not write (mine.txt)');
  expect(Object.keys(filesOf(join(folder, 'dist')))).toEqual(['mine.txt']);
});

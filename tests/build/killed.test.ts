import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Manifest, readManifest } from '../../src/build/manifest.ts';
import { isWhole } from '../../src/build/publish/isWhole.ts';
import { copyOf } from './support/build.ts';
import { endOf, runPress, startPress } from './support/pressCommand.ts';

const KILLS = 10;

test('a build killed at any point leaves the output whole, and the next build clears up', async () => {
  const publication = copyOf('partnership');
  const folder = join(publication, '..');
  const dist = join(folder, 'dist');
  const manifestNow = (): Manifest | undefined => readManifest(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const begun = performance.now();
  expect((await runPress(folder, ['build'])).exit).toBe(0);
  const duration = performance.now() - begun;

  for (let kill = 1; kill <= KILLS; kill++) {
    const before = manifestNow();
    appendFileSync(join(publication, 'notes.md'), `\nLine ${kill}.\n`);
    const child = startPress(folder, ['build']);
    const ended = endOf(child);
    await pause((duration * kill) / KILLS);
    child.kill('SIGKILL');
    const { exit } = await ended;
    const after = manifestNow();
    if (exit !== 0 && after?.builtFrom === before?.builtFrom) expect(after).toEqual(before);
    expect(after !== undefined && (await isWhole(dist, after))).toBe(true);
  }

  expect((await runPress(folder, ['build'])).exit).toBe(0);
  // The build, and its notes.
  expect(readdirSync(join(folder, '.press-builds'))).toHaveLength(2);
});

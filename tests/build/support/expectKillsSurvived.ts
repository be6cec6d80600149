import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { readManifest } from '../../../src/build/manifest.ts';
import { isWhole } from '../../../src/build/publish/isWhole.ts';
import { copyOf, filesOf } from './build.ts';
import { endOf, runPress, startPress } from './pressCommand.ts';

const KILLER = resolve(import.meta.dirname, 'killAtOperation.cjs');
const HOW = ['before', 'within', 'after'] as const;

/** Numbers from 0 to below 1, the same for the same seed (a linear congruence, Numerical Recipes). */
function createNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Kills builds of a publication (SIGKILL): every other one at a random time of its life, every other at a random operation
 * on the file system, of which publishing has the most. After each the output is whole, all of the old or all of the new;
 * the next build is good, and leaves nothing behind.
 */
export async function expectKillsSurvived(kills: number, seed: number): Promise<void> {
  const number = createNumbers(seed);
  const publication = copyOf('partnership');
  const folder = join(publication, '..');
  const dist = join(folder, 'dist');
  const cache = { PRESS_CACHE: join(folder, 'cache') };
  const counted = join(folder, 'operations');
  const killer = { ...cache, NODE_OPTIONS: `--require="${KILLER}"` };
  const edit = (line: string) => appendFileSync(join(publication, 'notes.md'), `\n${line}\n`);
  const build = async (environment: NodeJS.ProcessEnv, out = 'dist') =>
    expect(await runPress(folder, ['build', '--out', out], environment)).toMatchObject({ exit: 0 });

  await build(cache);
  edit('How long and how many operations an edit takes.');
  const begun = performance.now();
  await build({ ...killer, PRESS_KILL_AT: '0', PRESS_KILL_COUNT: counted });
  const duration = performance.now() - begun;
  const operations = Number(readFileSync(counted, 'utf8'));
  expect(operations).toBeGreaterThan(5);

  let killed = 0;
  for (let kill = 1; kill <= kills; kill++) {
    const old = filesOf(dist);
    edit(`Line ${kill}.`);
    if (kill % 2 === 0) {
      const child = startPress(folder, ['build'], cache);
      const ended = endOf(child);
      await pause(duration * number());
      child.kill('SIGKILL');
      if ((await ended).exit === null) killed++;
    } else {
      const at = `${1 + Math.floor(operations * number())}`;
      const how = HOW[Math.floor(HOW.length * number())] ?? 'after';
      const { exit } = await runPress(folder, ['build'], { ...killer, PRESS_KILL_AT: at, PRESS_KILL_HOW: how });
      if (exit === null) killed++;
    }
    const after = filesOf(dist);
    const manifest = readManifest(after['manifest.json']?.toString() ?? '');
    expect(manifest !== undefined && (await isWhole(dist, manifest))).toBe(true);
    await build(cache);
    const fresh = filesOf(dist);
    expect(fresh).not.toEqual(old);
    const isOld = old['manifest.json']?.equals(after['manifest.json'] ?? Buffer.alloc(0)) === true;
    expect(after).toEqual(isOld ? old : fresh);
    // The build, and its notes.
    expect(readdirSync(join(folder, '.press-builds'))).toHaveLength(2);
  }
  expect(killed).toBeGreaterThan(kills / 2);
  await build({ PRESS_CACHE: 'off' }, 'cold');
  expect(filesOf(join(folder, 'cold'))).toEqual(filesOf(dist));
  expect(readdirSync(cache.PRESS_CACHE).filter((name) => name.endsWith('.draft'))).toEqual([]);
}

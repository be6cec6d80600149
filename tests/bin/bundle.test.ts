import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleInto, bundleWith } from '../../bin/bundleInto.mjs';
import { needed, savings } from '../../bin/bundlePlugins.mjs';
import { loadScript } from '../../bin/loadScript.mjs';
import * as probe from './support/probe.ts';

const PROBE = join(import.meta.dirname, 'support/probe.ts');
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
let bundled: typeof probe;
beforeAll(async () => {
  await bundleInto(folder, { probe: PROBE }, 'script');
  bundled = loadScript(join(folder, 'probe.cjs'), 'test').exports as unknown as typeof probe;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Text of a length that repeats itself at distances of many sizes, and not wholly. */
function textOf(length: number): string {
  let text = '';
  for (let n = 1; text.length < length; n++) text += `${(n * 7919) % 1013} ${'never alone '.repeat(n % 7)}`;
  return text.slice(0, length);
}

test('what is deflated has the same bytes in the bundle, however long it is', () => {
  for (const length of [0, 1, 2, 3, 300, 5000, 32_767, 32_768, 32_769, 100_000, 400_000]) {
    const text = textOf(length);
    expect(Buffer.from(bundled.deflated(text)).equals(probe.deflated(text)), `${length} bytes`).toBe(true);
  }
});

test('lines break at the same places in the bundle', () => {
  const text =
    'Ring 0344 800 8021 – day or night; „so“, sagte sie. مرحبا بكم. ご安心ください。 can’t-do (e.g. a/b) 50 %.';
  expect(bundled.breaks(text)).toEqual(probe.breaks(text));
});

test('characters beyond ASCII mean the same in the bundle, escaped or not', () => {
  expect(bundled.dashes('a–b – c')).toEqual(probe.dashes('a–b – c'));
  expect(probe.dashes('a–b – c')).toEqual(['–', '–']);
});

test('a bundle reaches no network', () => {
  expect(bundled.fetching()).toBe('undefined');
});

test('a package that is written otherwise than an edit expects is bundled as it is', async () => {
  const failing = {
    name: 'failing',
    setup: ({ onLoad }: PluginBuild) =>
      onLoad({ filter: /fflate/ }, () => {
        throw new Error('fflate has changed');
      }),
  };
  const other = join(folder, 'other');
  await bundleInto(other, { probe: PROBE }, 'script', [failing]);
  const plain = loadScript(join(other, 'probe.cjs'), 'test').exports as unknown as typeof probe;
  expect(Buffer.from(plain.deflated(textOf(5000))).equals(probe.deflated(textOf(5000)))).toBe(true);
});

test('what is saved of packages fits them as they are, and spares half a megabyte', async () => {
  const size = async (plugins: readonly Plugin[]) => {
    await bundleWith(plugins, folder, { main: join(import.meta.dirname, '../../src/cli/main.ts') }, 'script');
    return statSync(join(folder, 'main.cjs')).size;
  };
  expect(await size(needed)).toBeGreaterThan((await size([...needed, ...savings])) + 500_000);
});

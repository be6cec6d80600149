import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleInto } from '../../bin/bundle.mjs';
import { loadScript } from '../../bin/loadScript.mjs';
import * as probe from './support/probe.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
let bundled: typeof probe;
beforeAll(async () => {
  await bundleInto(folder, { probe: join(import.meta.dirname, 'support/probe.ts') }, 'script');
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

test('a bundle reaches no network', () => {
  expect(bundled.fetching()).toBe('undefined');
});

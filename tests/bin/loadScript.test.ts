import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBundle } from '../../bin/bundle.mjs';
import { loadScript } from '../../bin/loadScript.mjs';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'script-'));
  file = join(folder, 'main.cjs');
  writeFileSync(file, 'exports.half = (number) => number / 2; exports.place = __filename;');
});
afterEach(() => rmSync(folder, { recursive: true }));

const half = () => {
  const { exports, keep } = loadScript(file, 'build');
  const value = typeof exports.half === 'function' ? exports.half(42) : undefined;
  return { value, place: exports.place, keep };
};
const code = () => join(folder, 'main.build.code');

test('a script gives what it exports, with and without compiled code of an earlier run', () => {
  const first = half();
  expect(first).toMatchObject({ value: 21, place: file });
  first.keep();
  expect(readdirSync(folder).sort()).toEqual(['main.build.code', 'main.cjs']);
  expect(half()).toMatchObject({ value: 21, place: file });
});

test('compiled code that was damaged or cut short is not used, and made again', () => {
  half().keep();
  const whole = readFileSync(code());
  for (const damaged of [whole.subarray(0, whole.length >> 1), Buffer.alloc(0), whole.map((byte) => byte ^ 1)]) {
    writeFileSync(code(), damaged);
    const { value, keep } = half();
    expect(value).toBe(21);
    keep();
    expect(readFileSync(code()).length).toBeGreaterThan(whole.length >> 1);
  }
});

test('compiled code of other text is not used', () => {
  half().keep();
  writeFileSync(file, 'exports.half = (number) => number / 2 + 1;');
  expect(half().value).toBe(22);
});

test('a script imports modules, with and without compiled code of an earlier run', async () => {
  const module = pathToFileURL(join(folder, 'half.mjs')).href;
  writeFileSync(join(folder, 'half.mjs'), 'export const half = (number) => number / 2;');
  writeFileSync(file, `exports.half = async (number) => (await pressImport("${module}")).half(number);`);
  for (const _ of [1, 2]) {
    const { exports, keep } = loadScript(file, 'build');
    if (typeof exports.half !== 'function') throw new Error('nothing exported');
    expect(await exports.half(42)).toBe(21);
    keep();
  }
});

test('the bundle imports by nothing else', async () => {
  const { main } = await ensureBundle();
  const source = readFileSync(main, 'utf8');
  expect(source).toContain('pressImport("file:');
  expect(source).not.toMatch(/[^\w.$]import\(/);
});

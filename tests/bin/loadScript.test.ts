import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

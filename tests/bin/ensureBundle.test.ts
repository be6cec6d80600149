import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** A press of its own, the packages apart, which it shares. Its name has what file names may have. */
let home = '';
let press = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'press für tests-'));
  press = join(home, 'press');
  for (const name of ['bin', 'src', 'layouts', 'assets', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, name), join(press, name), { recursive: true });
  cpSync(join(ROOT, 'node_modules/.package-lock.json'), join(press, 'node_modules/.package-lock.json'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(press, 'node_modules', name), 'junction');
});
afterAll(() => rmSync(home, { recursive: true }));

/** Runs `press --version`; gives all that it printed. */
function version(): Promise<string> {
  const environment = { ...process.env, TMPDIR: join(home, 'tmp') };
  const child = spawn(process.execPath, [join(press, 'bin/press.mjs'), '--version'], { cwd: home, env: environment });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part));
  return new Promise((done) => child.on('close', () => done(printed)));
}
const cache = () => join(press, 'node_modules/.cache/continuum-press');

test('two processes that start at once both run, and leave one bundle', async () => {
  const first = await Promise.all([version(), version()]);
  expect(first[0]).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(first[1]).toBe(first[0]);
  expect(readdirSync(cache())).toEqual([expect.stringMatching(/^[0-9a-f]{20}$/)]);
});

test('a bundle that was cut short is made again', async () => {
  const [name = ''] = readdirSync(cache());
  truncateSync(join(cache(), name, 'main.cjs'), 100);
  expect(await version()).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(readdirSync(cache())).toEqual([name]);
});

test('where nothing can be written beside the packages, temporary files hold the bundle', async () => {
  rmSync(join(press, 'node_modules/.cache'), { recursive: true });
  // A file in its place: who runs as root may write into any folder.
  writeFileSync(join(press, 'node_modules/.cache'), '');
  expect(await version()).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(readdirSync(join(home, 'tmp'))).toEqual([expect.stringMatching(/^continuum-press-[0-9a-f]{12}$/)]);
});

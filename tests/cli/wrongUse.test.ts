import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, run } from './helpers.ts';

test('help says which commands there are, and exits 0', async () => {
  const { exit, out } = await run(newFolder(), ['--help']);
  expect(exit).toBe(0);
  for (const command of ['build', 'check', 'editions', 'explain', 'init|new', 'watch'])
    expect(out).toContain(`  ${command} `);
});

test('no command prints the help, and exits 2', async () => {
  const { exit, error } = await run(newFolder(), []);
  expect(exit).toBe(2);
  expect(error).toContain('Usage: press');
});

test.each([['help'], ['-h']])('%s says which commands there are', async (word) => {
  const { exit, out } = await run(newFolder(), [word]);
  expect([exit, out]).toEqual([0, expect.stringContaining('Usage: press')]);
});

test.each(['build', 'check', 'compare', 'editions', 'explain', 'init', 'preflight', 'signoff', 'visual', 'watch'])(
  'help %s and %s --help say the same of a command',
  async (command) => {
    const folder = newFolder();
    const asked = await run(folder, ['help', command]);
    expect(asked).toEqual({ exit: 0, out: expect.stringContaining(`Usage: press ${command}`), error: '' });
    expect(await run(folder, [command, '--help'])).toEqual(asked);
  },
);

test('--version prints the version', async () => {
  expect(await run(newFolder(), ['--version'])).toEqual({
    exit: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    error: '',
  });
});

test('a mistyped command is named with the nearest one', async () => {
  const { exit, out, error } = await run(newFolder(), ['biuld']);
  expect([exit, out]).toEqual([2, '']);
  expect(error).toContain("Unknown command 'biuld'.\nDid you mean build?");
});

test('a mistyped option is named with the nearest one', async () => {
  const { exit, error } = await run(newFolder(), ['build', '--jsn']);
  expect(exit).toBe(2);
  expect(error).toContain('--json');
});

test('without a publication it says how to come by one', async () => {
  const { exit, error } = await run(newFolder(), ['build']);
  expect(exit).toBe(2);
  expect(error).toContain('There is no publication.yml here');
  expect(error).toContain('press init');
});

test.each(['publication.yaml', 'Publication.yml', 'publication.yml.txt'])('%s is seen', async (name) => {
  const folder = newFolder();
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', name), 'title: A');
  const { exit, error } = await run(folder, ['check']);
  expect([exit, error]).toEqual([
    2,
    expect.stringContaining(`Is it content/${name}? Give it the name publication.yml.`),
  ]);
});

test('a folder that is no publication is named', async () => {
  const { exit, error } = await run(newFolder(), ['check', '--publication', 'nowhere']);
  expect(exit).toBe(2);
  expect(error).toContain('There is no publication.yml in nowhere.');
});

test('a file that is no publication is named', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'a.md'), '# A');
  const { exit, error } = await run(folder, ['check', '--publication', 'a.md']);
  expect([exit, error]).toEqual([2, expect.stringContaining('There is no publication.yml in a.md.')]);
});

test('an output folder without a name is refused', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'publication.yml'), 'title: A');
  const { exit, error } = await run(folder, ['build', '--out', '']);
  expect([exit, error]).toEqual([2, expect.stringContaining('--out names no folder.')]);
});

test('wrong use with --json is one JSON document', async () => {
  const { exit, out, error } = await run(newFolder(), ['build', '--json']);
  expect([exit, error]).toEqual([2, '']);
  expect(JSON.parse(out)).toMatchObject({ exit: 2, wrongUse: { advice: expect.stringContaining('--publication') } });
});

test('init does not write into a folder that holds something', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'letter.txt'), 'mine');
  const { exit, error } = await run(folder, ['init', '.']);
  expect(exit).toBe(2);
  expect(error).toContain('not empty');
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { press } from '../../src/cli/main.ts';
import type { Finding } from '../../src/document/finding.ts';
import { copyOf, newFolder } from './support/build.ts';
import { pngOf } from './support/pngOf.ts';
import { runPress } from './support/pressCommand.ts';

const CONFIG = `title: Pathway
publisher: A Partnership
language: en-GB
editions:
  - { id: guide, layout: guide, content: guide }
`;
const PICTURE = '# Title\n\n![A leaf on water](leaf.png)\n';
type Files = { readonly [path: string]: string | Uint8Array };

/** A publication of files that no repository should hold: bytes that are no text, links, bombs. */
function made(files: Files): string {
  const folder = join(newFolder(), 'content');
  const all: Files = { 'publication.yml': CONFIG, 'guide/01-a.md': '# Title\n\nText.\n', ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder with its bytes, links not followed. */
function everything(folder: string): { readonly [path: string]: string } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'base64')];
    }),
  );
}

/** `press build` in the folder that holds the publication: what it found, when all is as a refusal must be. */
async function refused(publication: string): Promise<readonly string[]> {
  const folder = dirname(publication);
  const before = everything(folder);
  let printed = '';
  let json = '';
  const surroundings = { folder, environment: {}, program: 'test', error: { write: (t: string) => (printed += t) } };
  const said = await press(['build'], { ...surroundings, out: { write: (t: string) => (printed += t) } });
  const exit = await press(['build', '--json'], { ...surroundings, out: { write: (t: string) => (json += t) } });
  expect([said, exit]).toEqual([1, 1]);
  expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(printed).toContain('Nothing was published');
  expect(everything(folder)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['content']);
  const { findings } = JSON.parse(json) as { readonly findings: readonly Finding[] };
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const { position, message } of errors) {
    expect(printed).toContain(`${position.file}:${position.line}:${position.column} error `);
    expect(message).not.toBe('');
  }
  return errors.map(({ position: { file, line, column }, rule }) => `${file}:${line}:${column} ${rule}`);
}

describe('bad input is refused with its place, and nothing is written', () => {
  test.each([
    ['yaml', 'publication.yml:7:1 yaml'],
    ['unknown-key', 'publication.yml:6:1 unknown-key'],
    ['key-twice', 'publication.yml:6:1 repeated-key'],
    ['no-title', 'publication.yml:1:1 missing-key'],
    ['unknown-layout', 'publication.yml:5:26 unknown-layout'],
    ['repeated-edition', 'publication.yml:6:11 repeated-edition'],
    ['id-path', 'publication.yml:5:11 wrong-value'],
    ['negative-size', 'publication.yml:5:43 wrong-value'],
    ['absurd-size', 'publication.yml:5:43 wrong-value'],
    ['no-files', 'publication.yml:5:42 no-content'],
    ['empty-file', 'guide/01-a.md:1:1 empty-file'],
    ['missing-picture', 'guide/01-a.md:5:1 missing-picture'],
    ['picture-outside', 'guide/01-a.md:3:1 picture-outside'],
    ['remote-picture', 'guide/01-a.md:3:1 remote-picture'],
    ['svg-script', 'guide/leaf.svg:1:1 picture-unsafe'],
    ['svg-outside', 'guide/leaf.svg:1:1 picture-unsafe'],
    ['script', 'guide/01-a.md:3:1 html'],
    ['iframe', 'guide/01-a.md:3:1 html'],
    ['javascript-link', 'guide/01-a.md:3:7 unsafe-link'],
    ['front-matter', 'guide/01-a.md:2:21 yaml'],
    ['javascript-front-matter', 'guide/01-a.md:1:1 front-matter'],
    ['yaml-tag', 'publication.yml:6:11 yaml-tag'],
    ['alias-bomb', 'data/bomb.yml:5:24 yaml'],
    ['unknown-variable', 'guide/01-a.md:3:6 unknown-variable'],
    ['unclosed-directive', 'guide/01-a.md:3:1 unclosed-directive'],
    ['no-glyph', 'guide/01-a.md:3:3 no-glyph'],
  ])('bad-%s: %s', async (name, expected) => {
    expect(await refused(copyOf(`bad-${name}`))).toEqual([`content/${expected}`]);
  });

  test('bad-include-circle: both ends of the circle', async () => {
    expect(await refused(copyOf('bad-include-circle'))).toEqual([
      'content/guide/01-a.md:4:1 include-circle',
      'content/guide/01-a.md:8:1 include-circle',
    ]);
  });
  test('an unknown key and an unknown value name the nearest known one', async () => {
    const key = await runInside(copyOf('bad-unknown-key'));
    expect(key).toContain('Did you mean “publisher”?');
    expect(await runInside(copyOf('bad-unknown-variable'))).toContain('Did you mean “contacts.line”?');
  });

  test.each<[string, Files, string]>([
    [
      'bytes that are not UTF-8',
      { 'guide/01-a.md': Buffer.from('# Title\n\nCaf\xe9.\n', 'latin1') },
      'guide/01-a.md:3:4 encoding',
    ],
    ['NUL', { 'guide/01-a.md': '# Title\n\nTe\0xt.\n' }, 'guide/01-a.md:3:3 control-character'],
    [
      'NUL as an escape of YAML',
      { 'publication.yml': `${CONFIG}subtitle: "a\\0b"\n` },
      'publication.yml:6:12 control-character',
    ],
    [
      'an override of direction',
      { 'guide/01-a.md': '# Title\n\nA \u202e b.\n' },
      'guide/01-a.md:3:3 control-character',
    ],
    ['no picture', { 'guide/01-a.md': PICTURE, 'guide/leaf.png': 'text' }, 'guide/leaf.png:1:1 picture-kind'],
    [
      'a picture cut short',
      { 'guide/01-a.md': PICTURE, 'guide/leaf.png': pngOf(64, 64, deflateSync(Buffer.alloc(100))) },
      'guide/leaf.png:1:1 picture-damaged',
    ],
    [
      'a picture of 100,000 by 100,000',
      { 'guide/01-a.md': PICTURE, 'guide/leaf.png': pngOf(100_000, 100_000, deflateSync(Buffer.alloc(1 << 20))) },
      'guide/leaf.png:1:1 picture-size',
    ],
    [
      'a drawing of ten thousand million parts',
      { 'guide/01-a.md': PICTURE.replace('png', 'svg'), 'guide/leaf.svg': manyParts() },
      'guide/leaf.svg:1:1 picture-unsafe',
    ],
    [
      'lists nested two thousand deep',
      { 'guide/01-a.md': Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(2 * depth)}- x\n`).join('') },
      'guide/01-a.md:401:1 too-deep',
    ],
  ])('%s', async (_, files, expected) => {
    expect(await refused(made(files))).toEqual([`content/${expected}`]);
  });

  test.each<[string, Files, string]>([
    [
      'values that name values ten times over, eight times',
      {
        'guide/01-a.md': '# Title\n\n{{a.x8}}\n',
        'data/a.yml': `x0: ha\n${from1to8((n) => `x${n}: "${`{{a.x${n - 1}}} `.repeat(10)}"\n`)}`,
      },
      'data/a.yml:6:6 too-large',
    ],
    [
      'blocks that include blocks ten times over, eight times',
      {
        'guide/01-a.md': `# Title\n\n:::block{#b0}\nha\n:::\n\n${from1to8(
          (n) => `:::block{#b${n}}\n${`::include{id=b${n - 1}}\n\n`.repeat(10)}:::\n\n`,
        )}`,
      },
      'guide/01-a.md:14:1 too-large',
    ],
    [
      'sixty thousand values',
      { 'data/a.yml': Array.from({ length: 60_000 }, (_, n) => `k${n}: v\n`).join('') },
      'data/a.yml:50000:9 yaml',
    ],
    [
      'a paragraph of three million words',
      { 'guide/01-a.md': `# Title\n\n${'word '.repeat(3_000_000)}\n` },
      'guide/01-a.md:1:1 too-deep',
    ],
    [
      'a drawing too large to be drawn',
      {
        'guide/01-a.md': PICTURE.replace('png', 'svg'),
        'guide/leaf.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 100000"></svg>',
      },
      'guide/leaf.svg:1:1 picture-damaged',
    ],
    [
      'a thousand million lines to write on',
      { 'guide/01-a.md': '# T\n\n:::form\n- x {lines=1000000000}\n:::\n' },
      'guide/01-a.md:4:1 wrong-value',
    ],
    [
      'a wheel of three thousand themes',
      {
        'guide/01-a.md': '# T\n\n::diagram{name=w}\n',
        'data/diagrams/w.yml': `kind: wheel\nalt: A wheel of themes\nthemes:\n${'  - { title: A }\n'.repeat(3_000)}`,
      },
      'data/diagrams/w.yml:4:3 wrong-value',
    ],
    [
      'a misspelt side of a card',
      {
        'publication.yml': CONFIG.replace('layout: guide', 'layout: card'),
        'guide/01-a.md': '---\ntitle: T\ntemplate: card\nback:\n  headng: Ask\n---\nx\n',
      },
      'guide/01-a.md:5:3 unknown-key',
    ],
    [
      'front matter behind an empty line',
      { 'guide/01-a.md': '\n---\ntitle: T\n---\nx\n' },
      'guide/01-a.md:2:1 front-matter',
    ],
    [
      'front matter of another program',
      { 'guide/01-a.md': '+++\ntitle = "T"\n+++\nx\n' },
      'guide/01-a.md:1:1 front-matter',
    ],
    ['nothing in publication.yml but a list', { 'publication.yml': '- a\n' }, 'publication.yml:1:1 wrong-value'],
    [
      'a size with its unit',
      { 'publication.yml': CONFIG.replace('content', 'textSize: 18 pt, content') },
      'publication.yml:5:43 wrong-value',
    ],
    [
      'a folder of Windows',
      { 'publication.yml': CONFIG.replace('content: guide', 'content: C:\\guide') },
      'publication.yml:5:42 content-outside',
    ],
    ['tabs in YAML', { 'publication.yml': `${CONFIG}words:\n\tpage: Seite\n` }, 'publication.yml:7:1 yaml'],
    [
      'a day that the calendar has not',
      { 'publication.yml': `${CONFIG}date: 2023-02-30\n` },
      'publication.yml:6:7 wrong-value',
    ],
  ])('%s', async (_, files, expected) => {
    expect((await refused(made(files)))[0]).toBe(`content/${expected}`);
  });

  test.each([
    ['a file', 'guide/02-out.md'],
    ['a folder', 'data'],
  ])('a link to %s outside the publication', async (_, path) => {
    const publication = made({});
    const target = join(newFolder(), 'outside');
    if (path === 'data') mkdirSync(target);
    else writeFileSync(target, '# Secret');
    symlinkSync(target, join(publication, path));
    expect(await refused(publication)).toEqual([`content/${path}:1:1 link-out`]);
  });
});

test('the command itself: exit 1, no stack trace, nothing written and nothing executed', async () => {
  const publication = copyOf('bad-javascript-front-matter');
  const folder = dirname(publication);
  const before = everything(folder);
  const { exit, printed } = await runPress(folder, ['build']);
  expect(exit).toBe(1);
  expect(printed).toContain('content/guide/01-a.md:1:1 error front-matter: Front matter cannot be written in “js”.');
  expect(printed).not.toContain('    at ');
  expect(everything(folder)).toEqual(before);
  expect([folder, publication, process.cwd()].some((place) => existsSync(join(place, 'executed')))).toBe(false);
});

test('names of files cannot command the terminal', async () => {
  const publication = made({ 'guide/02 \u001b[31m\nred.md': '# B\n\n{{x}}\n' });
  const { printed } = await runPress(dirname(publication), ['build']);
  expect(printed).toContain('content/guide/02 \\u001b[31m\\u000ared.md:3:1 error unknown-variable');
  expect(printed).not.toContain('\u001b');
});

test.skipIf(process.platform === 'win32')(
  'links to folders, pipes and damaged names are told, not passed over',
  async () => {
    const publication = made({});
    symlinkSync('.', join(publication, 'guide/again'));
    execFileSync('mkfifo', [join(publication, 'guide/02-pipe.md')]);
    const printed = await runInside(publication);
    expect(printed).toContain('content/guide/again:1:1 warning unused-file: This is a link to a folder');
    expect(printed).toContain('content/guide/02-pipe.md:1:1 warning unused-file: This is no ordinary file');
    writeFileSync(
      Buffer.concat([Buffer.from(`${publication}/guide/03-`), Buffer.from([0xff]), Buffer.from('.md')]),
      '# C',
    );
    expect(await runInside(publication)).toMatch(/03-\ufffd\.md:1:1 error unreadable/);
  },
);

async function runInside(publication: string): Promise<string> {
  let printed = '';
  const outlet = { write: (text: string) => (printed += text) };
  const folder = dirname(publication);
  await press(['build'], { folder, environment: {}, program: 'test', out: outlet, error: outlet });
  return printed;
}

const from1to8 = (line: (n: number) => string): string =>
  Array.from({ length: 8 }, (_, index) => line(index + 1)).join('');

/** Ten groups, each of which repeats the one before it ten times. */
function manyParts(): string {
  const groups = Array.from(
    { length: 10 },
    (_, level) => `<g id="g${level + 1}">${`<use href="#g${level}"/>`.repeat(10)}</g>`,
  );
  const inner = `<defs><g id="g0"><rect width="1" height="1"/></g>${groups.join('')}</defs><use href="#g10"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${inner}</svg>`;
}

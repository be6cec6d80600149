import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Manifest, sha256 } from '../../src/build/manifest.ts';
import { hasErrors } from '../../src/document/finding.ts';
import { build, newFolder, PUBLICATIONS } from './support/build.ts';
import { runPress } from './support/pressCommand.ts';

const HEAD = `title: Pathway
publisher: A Partnership
language: en-GB
editions:
`;
const GUIDE = '  - { id: guide, layout: guide, content: guide }\n';
const LARGE = '  - { id: large, layout: large-print, content: guide, textSize: 24 }\n';
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index % 977}`).join(' ');
const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

function publication(text: string, editions = GUIDE): string {
  const folder = join(newFolder(), 'Ünser Heft');
  mkdirSync(join(folder, 'guide'), { recursive: true });
  writeFileSync(join(folder, 'publication.yml'), HEAD + editions);
  writeFileSync(join(folder, 'guide/01-a.md'), text);
  return folder;
}

/**
 * Builds a text; gives the pages and words of each file. That no word is lost, *verify* finds, which reads every page of
 * the files back.
 */
async function built(text: string, editions?: string) {
  const report = await build(publication(text, editions));
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(hasErrors(report.findings)).toBe(false);
  return (report.manifest?.artefacts ?? []).map(({ pages, words }) => ({ pages, words }));
}

describe('hard input works', () => {
  test.each<[string, string, string, number]>([
    ['lists nested 200 deep', times(200, (depth) => `${' '.repeat(2 * depth)}- level${depth}\n`), GUIDE + LARGE, 200],
    ['numbered lists nested 200 deep', times(200, (depth) => `${' '.repeat(3 * depth)}1. level${depth}\n`), GUIDE, 200],
    ['a word of 10,000 letters', `One ${'x'.repeat(10_000)} more.\n`, GUIDE + LARGE, 3],
    ['the same in a table', `| a | b |\n|---|---|\n| ${'x'.repeat(10_000)} | c |\n`, GUIDE, 4],
    ['an empty table', 'Text.\n\n| | |\n|---|---|\n| | |\n\nMore.\n', GUIDE + LARGE, 2],
    ['a table without a head row', '| | |\n|---|---|\n| a | b |\n', GUIDE + LARGE, 2],
    ['a table of nothing but its head', 'Text.\n\n| a | b |\n|---|---|\n\nMore.\n', GUIDE + LARGE, 4],
    [
      '1,000 footnotes',
      `${times(1_000, (n) => `Text${n}[^n${n}]. `)}\n\n${times(1_000, (n) => `[^n${n}]: Note ${n}.\n`)}`,
      GUIDE,
      3_000,
    ],
    ['a paragraph of 50,000 words', `${words(50_000)}\n`, GUIDE, 50_000],
    ['10,000 headings', `## A\n\n### B\n\n${times(10_000, (n) => `#### Heading ${n}\n\n`)}`, GUIDE, 20_000],
  ])('%s', async (_, text, editions, least) => {
    for (const file of await built(`# Title\n\n${text}`, editions)) expect(file.words).toBeGreaterThanOrEqual(least);
  });

  test('a cell longer than three pages goes on over as many', async () => {
    const [guide, large] = await built(`# Title\n\n| a | b |\n|---|---|\n| ${words(2_500)} | c |\n`, GUIDE + LARGE);
    // Of the guide: the opener and the contents stand before it.
    expect(guide?.pages).toBeGreaterThan(5);
    expect(large?.pages).toBeGreaterThan(guide?.pages ?? 0);
    for (const file of [guide, large]) expect(file?.words).toBeGreaterThanOrEqual(2_503);
  });
});

test('a table without a head row is warned of', async () => {
  const { findings } = await build(publication('# Title\n\n| | |\n|---|---|\n| a | b |\n'));
  expect(findings.map(({ severity, rule, position }) => [severity, rule, position.line])).toEqual([
    ['warning', 'table-heads', 3],
  ]);
});

test('a byte-order mark and CRLF change nothing of the file', async () => {
  const text = '---\ntitle: Title\n---\n\nOne\ntwo.\n\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n';
  const plain = publication(text);
  const other = publication(`\ufeff${text.replaceAll('\n', '\r\n')}`);
  writeFileSync(join(other, 'publication.yml'), `\ufeff${(HEAD + GUIDE).replaceAll('\n', '\r\n')}`);
  const [first, second] = [await build(plain), await build(other)].map((report) => report.manifest?.artefacts);
  expect(first).toHaveLength(1);
  expect(second).toEqual(first);
});

test('another folder, with spaces and umlauts, gives the same bytes', async () => {
  const folder = newFolder();
  const content = join(folder, 'Für alle', 'mein Heft');
  cpSync(join(PUBLICATIONS, 'smallest'), content, { recursive: true });
  const elsewhere = newFolder();
  const out = join(folder, 'Ausgabe neu');
  const far = await runPress(elsewhere, ['build', '--publication', content, '--out', out]);
  const near = await runPress(content, ['build']);
  expect([far.exit, near.exit]).toEqual([0, 0]);
  const read = (path: string): Manifest => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
  expect(read(out)).toEqual(read(join(content, 'dist')));
});

test('two builds at once into one output: both end well, and the output is whole', async () => {
  const folder = newFolder();
  for (const name of ['one', 'two']) cpSync(join(PUBLICATIONS, 'smallest'), join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'two/guide.md'), '# Two\n\nAnother text altogether.\n');
  const ends = await Promise.all(
    ['one', 'two'].map((name) => runPress(folder, ['build', '--publication', name, '--out', 'dist'])),
  );
  expect(ends.map(({ exit }) => exit)).toEqual([0, 0]);
  const dist = join(folder, 'dist');
  const { artefacts } = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Manifest;
  expect(artefacts).toHaveLength(1);
  for (const { path, sha256: hash } of artefacts) expect(sha256(readFileSync(join(dist, path)))).toBe(hash);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../src/build/manifest.ts';
import { readPdf } from '../../src/verify/index.ts';
import { type BuiltNorfolk, norfolk } from './support/norfolk.ts';

let built: BuiltNorfolk;
beforeAll(async () => {
  built = await norfolk();
});

test('the publication that ships with the press builds without an error', () => {
  expect(built.report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every edition is there, and every file stands in the manifest with its hash', () => {
  const artefacts = built.report.manifest?.artefacts ?? [];
  const editions = new Set(artefacts.map(({ edition }) => edition).filter((edition) => edition !== ''));
  expect([...editions]).toEqual(built.report.knownEditions);
  const files = readdirSync(built.dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(built.dist, join(entry.parentPath, entry.name)));
  expect(files.sort()).toEqual([...artefacts.map(({ path }) => path), 'manifest.json'].sort());
  for (const { path, sha256: hash, bytes } of artefacts) {
    const file = readFileSync(join(built.dist, path));
    expect([sha256(file), file.length]).toEqual([hash, bytes]);
  }
});

test('guide, toolbox, card and a large-print edition have all their print files, and there is a job ticket', () => {
  const artefacts = built.report.manifest?.artefacts ?? [];
  const purposes = (id: string) => artefacts.filter(({ edition }) => edition === id).map(({ purpose }) => purpose);
  for (const id of ['guide', 'toolbox', 'guide-large-print-18'])
    expect(purposes(id)).toEqual(['screen', 'print', 'booklet', 'office', 'proof']);
  expect(purposes('card')).toEqual(['screen', 'print', 'gang-sheet', 'office', 'proof']);
  expect(purposes('')).toEqual(['job-ticket', 'job-ticket', 'job-ticket']);
});

test('large print and ordinary print hold the same words', async () => {
  const wordsIn = async (id: string) => {
    const read = await readPdf(readFileSync(join(built.dist, `${id}.pdf`)));
    return new Set(read?.pages.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? []));
  };
  const [ordinary, large] = await Promise.all([wordsIn('guide'), wordsIn('guide-large-print-24')]);
  expect([...ordinary].filter((word) => !large.has(word))).toEqual([]);
});

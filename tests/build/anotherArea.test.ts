import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { BuildReport } from '../../src/build/order.ts';
import { readPdf } from '../../src/verify/index.ts';
import { anotherAreasGuide, writeAnotherArea } from './support/anotherArea.ts';
import { build, newFolderForFile } from './support/build.ts';

let report: BuildReport;
let folder: string;
beforeAll(async () => {
  folder = newFolderForFile();
  writeAnotherArea(join(folder, 'content'));
  report = await build(join(folder, 'content'));
});

test('another area’s guide builds without a finding that stops it', () => {
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(report.manifest?.artefacts.map(({ edition }) => edition)).toEqual([
    'guide',
    'guide-large-print-18',
    'guide-large-print-24',
  ]);
});

test.each(['guide', 'guide-large-print-18', 'guide-large-print-24'])('%s has every word of the source', async (id) => {
  const read = await readPdf(readFileSync(join(folder, 'dist', `${id}.pdf`)));
  const found = new Set(read?.pages.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
  const source =
    anotherAreasGuide()
      .replaceAll('<br>', ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  expect(source.length).toBeGreaterThan(12_000);
  expect([...new Set(source)].filter((word) => !found.has(word))).toEqual([]);
});

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import { newFolder } from '../support/build.ts';

const CONFIG = `title: Family Support Pathway
publisher: Some Safeguarding Partnership
language: en-GB
editions:
  - { id: guide, layout: guide, content: text, print: { artefacts: [print] } }
  - { id: notes, layout: guide, content: other }
`;

function newPublication() {
  const folder = newFolder();
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  for (const name of ['text', 'other']) {
    mkdirSync(join(folder, name));
    write(`${name}/a.md`, '# Hello\n\nSome words.\n');
  }
  write('publication.yml', CONFIG);
  const build = async (screenOnly: boolean, editions: readonly string[] = []) => {
    const order = { publication: folder, out: join(folder, 'dist'), editions, program: 'test', screenOnly };
    const { findings, unchanged, editions: built } = await buildPublication(order, createWorkshop(), () => {});
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { unchanged, fresh: built.filter(({ kept }) => !kept).map(({ edition }) => edition) };
  };
  return { write, build, pdfs: () => readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.pdf')) };
}

test('a build for the screen makes no print files, and the next whole build makes them', async () => {
  const { build, pdfs } = newPublication();
  await build(true);
  expect(pdfs()).toEqual(['guide.pdf', 'notes.pdf']);
  expect(await build(true)).toMatchObject({ unchanged: true });
  expect(await build(false)).toMatchObject({ unchanged: false, fresh: ['guide'] });
  expect(pdfs()).toEqual(['guide-print.pdf', 'guide.pdf', 'notes.pdf']);
});

test('print files stay while they are true to the text, and go with the first edit for the screen', async () => {
  const { write, build, pdfs } = newPublication();
  await build(false);
  write('other/a.md', '# Hello\n\nOther words.\n');
  expect(await build(true)).toMatchObject({ fresh: ['notes'] });
  expect(pdfs()).toContain('guide-print.pdf');
  write('text/a.md', '# Hello\n\nOther words.\n');
  expect(await build(true)).toMatchObject({ fresh: ['guide'] });
  expect(pdfs()).toEqual(['guide.pdf', 'notes.pdf']);
  expect(await build(false, ['notes'])).toMatchObject({ fresh: [] });
  expect(pdfs()).toEqual(['guide.pdf', 'notes.pdf']);
  expect(await build(false)).toMatchObject({ fresh: ['guide'] });
  expect(pdfs()).toContain('guide-print.pdf');
});

import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '../../../src/build/cache.ts';
import { prepare } from '../../../src/build/prepare.ts';
import { readSources } from '../../../src/build/steps/readSources.ts';
import type { Documents } from '../../../src/build/steps/resolveEditions.ts';
import { firstUnheard } from '../../../src/pdf/index.ts';
import { build, newFolderForFile, PUBLICATIONS } from '../../build/support/build.ts';
import { norfolk } from '../../build/support/norfolk.ts';
import { heardByPoppler } from './heardByPoppler.ts';
import { sourceTexts, textsOfData } from './sourceTexts.ts';

async function documentsOf(publication: string): Promise<Documents> {
  const read = await readSources(publication);
  if (!read.publication) throw new Error(`${publication} cannot be read`);
  return prepare(read.publication, read.findings, createWorkshop(), () => {}).documents;
}

const documentOf = (documents: Documents, id: string) => {
  const document = documents.get(id);
  if (!document) throw new Error(`there is no edition ${id}`);
  return document;
};

const unheard = (texts: readonly string[], heard: string) =>
  firstUnheard(
    texts.map((text) => [text]),
    heard,
  );

/** The first words of an edition's source that poppler does not hear in their place; nothing when it hears all. */
async function lostIn(documents: Documents, id: string, path: string): Promise<string | undefined> {
  const { chapters, edition } = documentOf(documents, id);
  const heard = await heardByPoppler(path);
  const texts = chapters.map((chapter) => sourceTexts(chapter, edition.layout === 'large-print'));
  const lost = unheard(
    texts.flatMap(({ inOrder }) => inOrder),
    heard,
  );
  return lost ?? texts.flatMap(({ anywhere }) => anywhere).find((text) => unheard([text], heard) !== undefined);
}

describe('read out by poppler, in the order of the structure tree', () => {
  const dist = newFolderForFile();
  let shipped = '';
  let documents: Documents = new Map();
  beforeAll(async () => {
    shipped = (await norfolk()).dist;
    documents = await documentsOf(resolve(import.meta.dirname, '../../../content'));
  });

  // Of editions that differ in size alone, one: poppler takes a quarter of a second a page.
  it.concurrent.each([
    'guide',
    'guide-large-print-18',
    'toolbox',
    'tool-06-early-help-request-form',
    'ready-reckoner',
    'card-large-print-18',
  ])('%s has the source’s words in the source’s order', async (id) => {
    expect(await lostIn(documents, id, join(shipped, `${id}.pdf`))).toBeUndefined();
  });

  it('the card has its words, and those of its back in their order', async () => {
    const heard = await heardByPoppler(join(shipped, 'card.pdf'));
    const [chapter] = documentOf(documents, 'card').chapters;
    const levels = textsOfData(chapter?.front.front);
    expect(levels.length).toBeGreaterThan(0);
    expect(levels.filter((text) => unheard([text], heard) !== undefined)).toEqual([]);
    const back = textsOfData(chapter?.front.back);
    expect(back.length).toBeGreaterThan(10);
    expect(unheard(back, heard)).toBeUndefined();
  });

  it.each(['constructs', 'hostile', 'listening', 'partnership', 'smallest'])('%s has them too', async (name) => {
    const publication = join(PUBLICATIONS, name);
    const out = join(dist, name);
    await build(publication, [], undefined, out);
    const small = await documentsOf(publication);
    const lost = await Promise.all(
      [...small.keys()].map(async (id) => [id, await lostIn(small, id, join(out, `${id}.pdf`))]),
    );
    expect(lost.filter(([, words]) => words !== undefined)).toEqual([]);
  });
});

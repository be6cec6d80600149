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
import { sourceTexts } from './sourceTexts.ts';

async function documentsOf(publication: string): Promise<Documents> {
  const read = await readSources(publication);
  if (!read.publication) throw new Error(`${publication} cannot be read`);
  return prepare(read.publication, read.findings, createWorkshop(), () => {}).documents;
}

/** Layouts that draw from the front matter alone: their chapters' texts are for other editions. */
const DRAWN: ReadonlySet<string> = new Set(['card']);

/** First words of the source that poppler does not hear in their place, by edition. */
function lostIn(documents: Documents, pathOf: (edition: string) => string): { [edition: string]: string } {
  const lost: { [edition: string]: string } = {};
  for (const [id, { chapters, edition }] of documents) {
    if (DRAWN.has(edition.layout)) continue;
    const heard = heardByPoppler(pathOf(id));
    const isLarge = edition.layout === 'large-print';
    const words = firstUnheard(
      chapters.flatMap((chapter) => sourceTexts(chapter, isLarge)).map((text) => [text]),
      heard,
    );
    if (words !== undefined) lost[id] = words;
  }
  return lost;
}

describe('read out by poppler, in the order of the structure tree', () => {
  const dist = newFolderForFile();
  let shipped = '';
  beforeAll(async () => {
    shipped = (await norfolk()).dist;
  });

  it('each edition of the publication that ships with the press has the source’s words in the source’s order', async () => {
    const documents = await documentsOf(resolve(import.meta.dirname, '../../../content'));
    expect(lostIn(documents, (id) => join(shipped, `${id}.pdf`))).toEqual({});
  });

  it.each(['constructs', 'listening', 'hostile', 'partnership', 'smallest'])('%s has them too', async (name) => {
    const publication = join(PUBLICATIONS, name);
    const out = join(dist, name);
    await build(publication, [], undefined, out);
    expect(lostIn(await documentsOf(publication), (id) => join(out, `${id}.pdf`))).toEqual({});
  });
});

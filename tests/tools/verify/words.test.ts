import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkshop } from '../../../src/build/cache.ts';
import { prepare } from '../../../src/build/prepare.ts';
import { readSources } from '../../../src/build/steps/readSources.ts';
import type { Documents } from '../../../src/build/steps/resolveEditions.ts';
import type { EditionDocument } from '../../../src/document/publication.ts';
import { missingWords } from '../../../src/verify/compare/missingWords.ts';
import { textOfInlines } from '../../../src/verify/document/textOfInlines.ts';
import { textsOfBlocks } from '../../../src/verify/document/textsOfBlocks.ts';
import { build, newFolderForFile, PUBLICATIONS } from '../../build/support/build.ts';
import { norfolk } from '../../build/support/norfolk.ts';
import { run } from '../pdf/files.ts';

async function documentsOf(publication: string): Promise<Documents> {
  const read = await readSources(publication);
  if (!read.publication) throw new Error(`${publication} cannot be read`);
  return prepare(read.publication, read.findings, createWorkshop(), () => {}).documents;
}

/** pdftotext puts these, and what stands beside them, in an order of its own; readingOrder.test.ts looks at them. */
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}/u;

/** pdftotext joins what a compound's own hyphen parts at the end of a line. */
const joined = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])[-\u2010\u2011]\s*(?=[\p{L}\p{N}])/gu, '');

/** Words of the source that pdftotext finds less often in the file than they are written. */
function missing({ chapters }: EditionDocument, path: string): readonly string[] {
  const written = chapters.flatMap(({ title, lead, blocks, position }) => [
    { text: textOfInlines(title), position },
    { text: textOfInlines(lead), position },
    ...textsOfBlocks(blocks),
  ]);
  const found = run('pdftotext', '-enc', 'UTF-8', path, '-').normalize('NFC');
  const ordered = written
    .filter(({ text }) => !RIGHT_TO_LEFT.test(text))
    .map(({ text, position }) => ({ text: joined(text), position }));
  return missingWords(ordered, joined(found)).map(
    ({ word, expected, found: times }) => `${word}: ${times} of ${expected}`,
  );
}

describe('poppler finds every word as often as it is written', () => {
  it.each(['guide', 'guide-large-print-18', 'guide-large-print-24'])(
    'in %s of the publication that ships with the press',
    async (id) => {
      const document = (await documentsOf(resolve(import.meta.dirname, '../../../content'))).get(id);
      if (!document) throw new Error(`there is no edition ${id}`);
      expect(missing(document, join((await norfolk()).dist, `${id}.pdf`))).toEqual([]);
    },
  );

  const dist = newFolderForFile();
  it.each(['constructs', 'hostile', 'listening', 'partnership', 'smallest'])('in every edition of %s', async (name) => {
    const publication = join(PUBLICATIONS, name);
    const out = join(dist, name);
    await build(publication, [], undefined, out);
    for (const [id, document] of await documentsOf(publication))
      expect([id, missing(document, join(out, `${id}.pdf`))]).toEqual([id, []]);
  });
});

import type { Finding } from '../../document/finding.ts';
import type { PlacedPage } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { PageRecord } from '../../document/record.ts';
import {
  type ExpectedPage,
  type ExpectedText,
  verifyChapter,
  verifyFile,
  verifyFrontMatter,
} from '../../verify/index.ts';
import type { Workshop } from '../cache.ts';
import type { FinishedEdition, TypesetEdition } from '../edition.ts';
import { isSlot, linesOf, textOfLine } from '../pages/linesOf.ts';
import { textOfFlow, wordsOfPlate } from '../pages/textOfFlow.ts';
import { infoOf } from './finishEdition.ts';
import { verifyTags } from './verifyTags.ts';

/**
 * verify: holds an edition's file against what was set on each page, and what was set against what the document says.
 * Errors name the line of the source; with one, nothing may be published. A page that stood in this file before and was
 * found right is not read again.
 */
export async function verifyEdition(
  edition: FinishedEdition,
  name: string,
  workshop: Workshop,
): Promise<readonly Finding[]> {
  const { document, laid, firstChapter, pagination, matterWords } = edition;
  const start: Position = { file: 'publication.yml', line: 1, column: 1 };
  const chapters = document.chapters.flatMap((chapter, index) => {
    const flow = firstChapter + index;
    const isPlates = edition.flows[flow]?.items.every(({ kind }) => kind === 'plate') ?? false;
    const verify = isPlates ? verifyFrontMatter : verifyChapter;
    return verify(chapter, textOfFlow(edition, flow), document.edition.id);
  });
  const info = infoOf(document);
  const recordsOf = (page: number) =>
    [edition.records[page], ...(edition.matter[page] ?? [])].filter((r) => r !== undefined);
  const inFile = await verifyFile(edition.bytes, {
    name,
    title: info.title.replace(/\s+/g, ' ').trim(),
    language: info.language,
    outline: laid.flatMap((flow) => flow.bookmarks.map(({ title }) => title)),
    position: start,
    pages: pagination.pages.map(({ placed, flow }, index): ExpectedPage => {
      const { width, height } = placed.geometry;
      if (recordsOf(index).every((record) => workshop.verified.get(record)?.has(name)))
        return { width, height, texts: [], isKnown: true };
      const first = firstPosition(edition, flow) ?? start;
      const matter = matterWords[index] ?? '';
      const texts = [...textsOfPage(placed, edition, first), { text: matter, position: first }];
      return { width, height, texts };
    }),
  });
  if (inFile.length === 0)
    for (const page of pagination.pages.keys())
      for (const record of recordsOf(page)) noteVerified(record, name, workshop);
  return [...chapters, ...inFile, ...verifyTags(edition, name, workshop)];
}

function noteVerified(record: PageRecord, name: string, { verified }: Workshop): void {
  const files = verified.get(record) ?? new Set();
  files.add(name);
  verified.set(record, files);
}

/** All that is painted on a page as text, running matter apart. */
function textsOfPage(page: PlacedPage, edition: TypesetEdition, otherwise: Position): readonly ExpectedText[] {
  if (page.kind === 'plate') return [{ text: wordsOfPlate(edition, page.plate), position: otherwise }];
  return page.pieces.flatMap(({ box }) =>
    [...linesOf(box)].map(({ what, position }) => ({
      text: isSlot(what) ? wordsOfPlate(edition, what.plate) : textOfLine(what),
      position: position ?? otherwise,
    })),
  );
}

function firstPosition(edition: TypesetEdition, flow: number): Position | undefined {
  return edition.document.chapters[flow - edition.firstChapter]?.position;
}

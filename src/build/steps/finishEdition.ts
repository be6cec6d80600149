import type { EditionDocument } from '../../document/publication.ts';
import { assemble, type DocumentInfo } from '../../pdf/index.ts';
import type { Workshop } from '../cache.ts';
import type { FinishedEdition, PaintedEdition } from '../edition.ts';
import { preparePictures } from './preparePictures.ts';

/** finish: page records → the bytes of one PDF file. */
export async function finishEdition(edition: PaintedEdition, workshop: Workshop): Promise<FinishedEdition> {
  const { pagination, flows, laid, records, matter, fonts, document } = edition;
  const painted = flows.map((flow, index) => {
    const own = pagination.pages.flatMap((page, at) => (page.flow === index ? [at] : []));
    return {
      role: flow.role,
      laid: laid[index] ?? { blocks: [], pages: [], anchors: {}, bookmarks: [] },
      records: own.flatMap((at) => records[at] ?? []),
      matter: own.map((at) => matter[at] ?? []),
      labels: own.map((at) => pagination.pages[at]?.folio ?? ''),
    };
  });
  const pictures = await preparePictures(edition, workshop);
  const bytes = assemble({ info: infoOf(document), flows: painted, fonts, pictures, tags: true });
  return { ...edition, bytes };
}

/** What the file says of itself. */
export function infoOf({ title, config }: EditionDocument): DocumentInfo {
  return {
    title,
    author: config.publisher,
    subject: config.subtitle === '' ? config.title : config.subtitle,
    keywords: config.keywords,
    language: config.language,
  };
}

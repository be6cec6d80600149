import type { EditionDocument } from '../../document/publication.ts';
import { assemble, type DocumentInfo } from '../../pdf/index.ts';
import type { Workshop } from '../cache.ts';
import type { FinishedEdition, PaintedEdition } from '../edition.ts';
import { paintedFlows } from './paintedFlows.ts';
import { preparePictures } from './preparePictures.ts';

/** finish: page records → the bytes of one PDF file. */
export async function finishEdition(edition: PaintedEdition, workshop: Workshop): Promise<FinishedEdition> {
  const { fonts, document } = edition;
  const pictures = await preparePictures(edition, workshop);
  const bytes = assemble({ info: infoOf(document), flows: paintedFlows(edition), fonts, pictures, tags: true });
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

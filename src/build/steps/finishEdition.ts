import type { EditionDocument } from '../../document/publication.ts';
import { assemble, type DocumentInfo } from '../../pdf/index.ts';
import { type Cache, createCache, type Workshop } from '../cache.ts';
import type { FinishedEdition, PaintedEdition } from '../edition.ts';
import { paintedFlows } from './paintedFlows.ts';
import { preparePictures } from './preparePictures.ts';

/** finish: page records → the bytes of one PDF file. */
export async function finishEdition(edition: PaintedEdition, workshop: Workshop): Promise<FinishedEdition> {
  const { fonts, document } = edition;
  const pictures = await preparePictures(edition, workshop);
  const memory = memoryOf(edition, workshop);
  const bytes = assemble({
    info: infoOf(document),
    flows: paintedFlows(edition),
    fonts,
    pictures,
    tags: workshop.tags,
    ...(memory && { memory }),
  });
  memory?.sweep();
  return { ...edition, bytes };
}

/** What the last two files of each edition were packed to. */
const memories = new WeakMap<Workshop, Map<string, Cache<Uint8Array>>>();

function memoryOf({ document }: PaintedEdition, workshop: Workshop): Cache<Uint8Array> | undefined {
  if (!workshop.blocks) return undefined;
  const editions = memories.get(workshop) ?? new Map<string, Cache<Uint8Array>>();
  memories.set(workshop, editions);
  const memory = editions.get(document.edition.id) ?? createCache<Uint8Array>();
  editions.set(document.edition.id, memory);
  return memory;
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

import type { Layout } from '../../../layouts/layout.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { Workshop } from '../cache.ts';
import type { ComposedEdition } from '../edition.ts';
import type { ComposedChapters } from './composedChapters.ts';

/** compose: the document model, through a layout, becomes flows of boxes: front matter, chapters, back matter. */
export function composeEdition(document: EditionDocument, layout: Layout, workshop: Workshop): ComposedEdition {
  const front = layout.front(document);
  const { flows } = composedBefore(document, layout, workshop);
  const chapters = document.chapters.map((chapter) => {
    const flow = flows.get(chapter) ?? layout.chapter(chapter, document);
    flows.set(chapter, flow);
    return flow;
  });
  return {
    document,
    layout,
    theme: layout.theme(document),
    geometry: layout.page(document),
    flows: [...front, ...chapters, ...layout.back(document)],
    firstChapter: front.length,
  };
}

/** What was composed of an edition whose document was the same, but for the text of its chapters. */
function composedBefore(document: EditionDocument, layout: Layout, workshop: Workshop): ComposedChapters {
  const { edition, config, title, chapters, targets, pictures } = document;
  const others = layout.aroundChapters?.(document) ?? chapters;
  const around = [layout, edition, config, title, targets, pictures, others];
  const known = workshop.composed.get(edition.id);
  if (known?.around.every((part, index) => part === around[index])) return known;
  const fresh: ComposedChapters = { around, flows: new WeakMap() };
  if (workshop.blocks) workshop.composed.set(edition.id, fresh);
  return fresh;
}

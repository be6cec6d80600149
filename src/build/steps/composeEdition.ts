import type { Layout } from '../../../layouts/layout.ts';
import type { EditionDocument } from '../../document/publication.ts';
import type { ComposedEdition } from '../edition.ts';

/** compose: the document model, through a layout, becomes flows of boxes: front matter, chapters, back matter. */
export function composeEdition(document: EditionDocument, layout: Layout): ComposedEdition {
  const front = layout.front(document);
  const chapters = document.chapters.map((chapter) => layout.chapter(chapter, document));
  return {
    document,
    layout,
    theme: layout.theme(document),
    geometry: layout.page(document),
    flows: [...front, ...chapters, ...layout.back(document)],
    firstChapter: front.length,
  };
}

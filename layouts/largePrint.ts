import type { EditionDocument } from '../src/document/publication.ts';
import type { Layout } from './layout.ts';
import { chapterFlow } from './pages/chapterFlow.ts';
import { contents } from './pages/contents.ts';
import { contextFor } from './pages/contextFor.ts';
import { coverFlow } from './pages/coverFlow.ts';
import { foot, footHeight } from './pages/foot.ts';
import { noChapter } from './pages/noChapter.ts';
import { aroundChapters } from './pages/openers.ts';
import { plates } from './plates/index.ts';
import { A4, pageWithFoot } from './theme/page.ts';
import { themeOf } from './theme/theme.ts';

const setting = { large: true };
/** Air between text and foot, in text sizes. */
const AIR = 0.9;
const toolTemplates = ['tool', 'leaflet'];

/** A card or a sheet is a page or two: it needs no cover. */
const isBook = ({ chapters }: EditionDocument): boolean => chapters.length > 1;
const isToolbox = ({ chapters }: EditionDocument): boolean =>
  chapters.some(({ template }) => toolTemplates.includes(template));

/** Large print of anything: re-set in one column at the edition's size throughout, labels above, wide tables as records. */
export const largePrint: Layout = {
  id: 'large-print',
  theme: themeOf,
  page: (document) => pageWithFoot(document, A4, footHeight(document, true), document.edition.textSize * AIR),
  front: (document) => {
    if (!isBook(document)) return [];
    const context = contextFor(document, noChapter, setting);
    const toolbox = isToolbox(document);
    return [
      coverFlow(document, context, { plate: toolbox ? 'toolbox-cover' : 'cover', large: true }),
      contents(document, context, { sections: !toolbox }),
    ];
  },
  chapter: (chapter, document) => chapterFlow(chapter, contextFor(document, chapter, setting)),
  aroundChapters,
  back: () => [],
  foot: (info, document) => foot(info, document, true),
  plates,
};

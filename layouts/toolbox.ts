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

const setting = { large: false };
/** Air between text and foot, pt. */
const AIR = 12;

/** The bound toolbox: a cover and contents of its own, each tool on a page of its own under a black head. */
export const toolbox: Layout = {
  id: 'toolbox',
  theme: themeOf,
  page: (document) => pageWithFoot(document, A4, footHeight(document, false), AIR),
  front: (document) => {
    const context = contextFor(document, noChapter, setting);
    return [
      coverFlow(document, context, { plate: 'toolbox-cover', large: false }),
      contents(document, context, { sections: false }),
    ];
  },
  chapter: (chapter, document) => chapterFlow(chapter, contextFor(document, chapter, setting)),
  aroundChapters,
  back: () => [],
  foot: (info, document) => foot(info, document, false),
  plates,
};

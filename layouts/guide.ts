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
/** Air between text and foot, in modules of a 12 pt page: pt. */
const AIR = 12;

/** The guide: A4, cover, contents, chapters that open with a window on the land. */
export const guide: Layout = {
  id: 'guide',
  theme: themeOf,
  page: (document) => pageWithFoot(document, A4, footHeight(document, false), AIR),
  front: (document) => {
    const context = contextFor(document, noChapter, setting);
    return [
      coverFlow(document, context, { plate: 'cover', large: false }),
      contents(document, context, { sections: true }),
    ];
  },
  chapter: (chapter, document) => chapterFlow(chapter, contextFor(document, chapter, setting)),
  aroundChapters,
  back: () => [],
  foot: (info, document) => foot(info, document, false),
  plates,
};

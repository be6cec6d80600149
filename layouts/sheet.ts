import type { Layout } from './layout.ts';
import { chapterFlow } from './pages/chapterFlow.ts';
import { contextFor } from './pages/contextFor.ts';
import { foot, footHeight } from './pages/foot.ts';
import { plates } from './plates/index.ts';
import { mm } from './theme/mm.ts';
import { A4, pageWithFoot } from './theme/page.ts';
import { themeOf } from './theme/theme.ts';

const setting = { large: false };
/** Air between text and foot, pt, and from trim to text: a sheet for the wall is filled. */
const AIR = 8;
const TOP = mm(15);

/** One A4 sheet, both sides, to pin to the wall: the ready reckoner. */
export const sheet: Layout = {
  id: 'sheet',
  theme: themeOf,
  page: (document) => {
    const page = pageWithFoot(document, A4, footHeight(document, false), AIR);
    return { ...page, margin: { ...page.margin, top: TOP } };
  },
  front: () => [],
  chapter: (chapter, document) => chapterFlow(chapter, contextFor(document, chapter, setting)),
  back: () => [],
  foot: (info, document) => foot(info, document, false),
  plates,
};

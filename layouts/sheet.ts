import type { Layout } from './layout.ts';
import { chapterFlow } from './pages/chapterFlow.ts';
import { contextFor } from './pages/contextFor.ts';
import { foot, footHeight } from './pages/foot.ts';
import { plates } from './plates/index.ts';
import { A4, pageWithFoot } from './theme/page.ts';
import { themeOf } from './theme/theme.ts';

const setting = { large: false };
/** Air between text and foot, pt: a sheet for the wall is filled. */
const AIR = 8;

/** One A4 sheet, both sides, to pin to the wall: the ready reckoner. */
export const sheet: Layout = {
  id: 'sheet',
  theme: themeOf,
  page: (document) => pageWithFoot(A4, footHeight(document, false), AIR),
  front: () => [],
  chapter: (chapter, document) => chapterFlow(chapter, contextFor(document, chapter, setting)),
  back: () => [],
  foot: (info, document) => foot(info, document, false),
  plates,
};

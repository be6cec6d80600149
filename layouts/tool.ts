import type { EditionDocument } from '../src/document/publication.ts';
import type { Layout } from './layout.ts';
import { chapterFlow } from './pages/chapterFlow.ts';
import { contextFor } from './pages/contextFor.ts';
import { foot, footHeight } from './pages/foot.ts';
import { leafletFlow, leafletFoot, leafletPage } from './pages/leafletFlow.ts';
import { plates } from './plates/index.ts';
import { A4, pageWithFoot } from './theme/page.ts';
import { themeOf } from './theme/theme.ts';

const setting = { large: false };
/** Air between text and foot, pt. */
const AIR = 12;

/** A leaflet alone folds from A4 to A5. */
const isLeaflet = ({ chapters }: EditionDocument): boolean => chapters[0]?.template === 'leaflet';

/** One tool alone, to be copied and handed on: no cover, its own page 1. */
export const tool: Layout = {
  id: 'tool',
  theme: themeOf,
  page: (document) =>
    isLeaflet(document) ? leafletPage(document) : pageWithFoot(document, A4, footHeight(document, false), AIR),
  front: () => [],
  chapter: (chapter, document) =>
    isLeaflet(document) ? leafletFlow(chapter, document) : chapterFlow(chapter, contextFor(document, chapter, setting)),
  back: () => [],
  foot: (info, document) => (isLeaflet(document) ? leafletFoot(info, document) : foot(info, document, false)),
  plates,
};

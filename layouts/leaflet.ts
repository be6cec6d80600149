import type { Layout } from './layout.ts';
import { leafletFlow, leafletFoot, leafletPage } from './pages/leafletFlow.ts';
import { plates } from './plates/index.ts';
import { themeOf } from './theme/theme.ts';

/** A leaflet that folds from A4 to A5: four A5 pages, each with its own page break. */
export const leaflet: Layout = {
  id: 'leaflet',
  theme: themeOf,
  page: leafletPage,
  front: () => [],
  chapter: (chapter, document) => leafletFlow(chapter, document),
  back: () => [],
  foot: leafletFoot,
  plates,
};

import { card } from './card.ts';
import { guide } from './guide.ts';
import { largePrint } from './largePrint.ts';
import type { Layout } from './layout.ts';
import { leaflet } from './leaflet.ts';
import { sheet } from './sheet.ts';
import { tool } from './tool.ts';
import { toolbox } from './toolbox.ts';

/** All layouts by the name that publication.yml gives them. */
export const layouts: { readonly [id: string]: Layout } = {
  guide,
  toolbox,
  tool,
  'large-print': largePrint,
  card,
  sheet,
  leaflet,
};

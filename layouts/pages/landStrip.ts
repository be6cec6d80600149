import type { ArtBox } from '../../src/document/boxes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { bleedOf } from '../theme/bleedOf.ts';
import { layersOf, longLand } from '../theme/land.ts';
import { landColours } from '../theme/landColours.ts';
import { mm } from '../theme/mm.ts';

const GAP = mm(1.2);
const HUNDREDTHS = 100;

const shift = (path: string, by: number): string =>
  path.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x, y) =>
      `${Math.round((Number(x) - by) * HUNDREDTHS) / HUNDREDTHS},${Math.round((Number(y) - by) * HUNDREDTHS) / HUNDREDTHS}`,
  );

/**
 * The land across the head of a page, out to the trim and over its bleed. Decoration. The box itself is `height` high
 * (pt) and as wide as the text area; the drawing reaches beyond it by margin and bleed.
 */
export function landStrip(
  document: EditionDocument,
  window: { readonly index: number; readonly windows: number },
  page: { readonly width: number; readonly margin: number },
  height: number,
): ArtBox {
  const colours = landColours(document);
  const bleed = bleedOf(document);
  const reach = page.margin + bleed;
  const { land, left } = longLand(colours.length, window, page.width, height + reach, GAP);
  const shapes = layersOf(land, { left: left - bleed, width: page.width + 2 * bleed }).flatMap(({ path }, index) =>
    path ? [{ path: shift(path, reach), fill: colours[index] ?? 'line' }] : [],
  );
  return { kind: 'art', drawing: { width: page.width - 2 * page.margin, height, shapes }, decoration: true };
}

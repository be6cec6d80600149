import type { Diagram } from '../../src/document/nodes.ts';
import type { PublicationConfig } from '../../src/document/publication.ts';
import { mm } from '../theme/mm.ts';
import { wheelData } from './data/wheelData.ts';
import { diagramPlates } from './diagramPlates.ts';
import { estimatedLines, estimatedWidth } from './estimate.ts';
import { plateHeight } from './plateHeight.ts';
import { type TightSpot, tightSpots } from './tightSpots.ts';

/** The plates are drawn for this text size: letters grow with the text, the page does not. pt. */
const DRAWN_AT = 12;
/** Largest text that they bear. Large print begins at 16 pt, in which diagrams are boxes that flow over pages. */
const LARGEST = 14;
/** Least width that the plates are drawn for, and the height that they may take, pt. */
const LEAST_WIDTH = mm(165);
const MOST_HEIGHT = mm(239);
/** More parts of a wheel than this leave no room for their marks. */
const MOST_PARTS = 12;

function isRoomy({ words, width, size, lines }: TightSpot, growth: number): boolean {
  const measure = width / (size * growth);
  return (
    estimatedLines(words, measure) <= lines && words.split(/[ \n-]/).every((word) => estimatedWidth(word) <= measure)
  );
}

function fitsPage({ kind, data }: Diagram, textSize: number): boolean {
  if (kind === 'wheel' && wheelData(data).themes.length > MOST_PARTS) return false;
  return plateHeight(kind, data, textSize) <= MOST_HEIGHT;
}

/**
 * Whether a diagram can be set as a plate in a column `width` pt wide: its kind has one, the text is not large print, and
 * no word is too long for its place, nor all of them for a page. Otherwise its native form is used, which breaks words
 * and pages. With `config`, the names of the publication's levels are looked at too.
 */
export function plateSuits(node: Diagram, textSize: number, width: number, config?: PublicationConfig): boolean {
  if (!(`diagram-${node.kind}` in diagramPlates) || textSize > LARGEST || width < LEAST_WIDTH) return false;
  const growth = textSize / DRAWN_AT;
  return tightSpots(node, config).every((spot) => isRoomy(spot, growth)) && fitsPage(node, textSize);
}

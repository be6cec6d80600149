import type { Diagram } from '../../src/document/nodes.ts';
import type { PublicationConfig } from '../../src/document/publication.ts';
import { mm } from '../theme/mm.ts';
import { scaleAt } from '../theme/scales.ts';
import { type FlowNode, flowchartData } from './data/flowchartData.ts';
import { flowchartPlan } from './data/flowchartPlan.ts';
import { wheelData } from './data/wheelData.ts';
import { diagramPlates } from './diagramPlates.ts';
import { estimatedLines, estimatedWidth } from './estimate.ts';
import { readableText } from './readableText.ts';
import { type TightSpot, tightSpots } from './tightSpots.ts';

/** The plates are drawn for this text size: letters grow with the text, the page does not. pt. */
const DRAWN_AT = 12;
/** Largest text that they bear. Large print begins at 16 pt, in which diagrams are boxes that flow over pages. */
const LARGEST = 14;
/** Least width that the plates are drawn for, and the height that they may take, pt. */
const LEAST_WIDTH = mm(165);
const MOST_HEIGHT = mm(235);
/** Share of the width that a flowchart's main column has for words, and its side column. */
const MAIN_WORDS = 0.5;
const SIDE_WORDS = 0.27;
/** Width of whole lines in that of the estimate, which is made for single bold words (measured): bold, and regular. */
const BOLD = 0.95;
const REGULAR = 0.9;
/** Padding and outline of a box, and an arrow down, pt. */
const BOX = 13;
const ARROW = 18;
/** Characters that a plate of any other kind holds on a page, at 12 pt. */
const MOST_CHARACTERS = 2200;
/** More parts of a wheel than this leave no room for their marks. */
const MOST_PARTS = 12;

/** Estimate of a flowchart's height from its words, pt; on the safe side. */
function flowchartHeight(node: Diagram, textSize: number, width: number): number {
  const { figure } = scaleAt(textSize);
  const box = ({ title, text }: FlowNode, share: number): number => {
    const measure = (width * share) / figure.size;
    return BOX + (estimatedLines(title, measure / BOLD) + estimatedLines(text, measure / REGULAR)) * figure.leading;
  };
  const rows = flowchartPlan(flowchartData(node.data)).map(({ node: own, sides }) => {
    const beside = sides.flatMap(({ boxes }) =>
      boxes.map((side, index) => box(side, SIDE_WORDS) + (index > 0 ? ARROW : 0)),
    );
    return Math.max(
      box(own, MAIN_WORDS),
      beside.reduce((sum, height) => sum + height, 0),
    );
  });
  return rows.reduce((sum, height) => sum + height + ARROW, -ARROW);
}

function isRoomy({ words, width, size, lines }: TightSpot, growth: number): boolean {
  const measure = width / (size * growth);
  return (
    estimatedLines(words, measure) <= lines && words.split(/[ \n-]/).every((word) => estimatedWidth(word) <= measure)
  );
}

function fitsPage(node: Diagram, textSize: number, width: number): boolean {
  if (node.kind === 'flowchart') return flowchartHeight(node, textSize, width) <= MOST_HEIGHT;
  if (node.kind === 'wheel' && wheelData(node.data).themes.length > MOST_PARTS) return false;
  return readableText(node.data).length <= MOST_CHARACTERS * (DRAWN_AT / textSize) ** 2;
}

/**
 * Whether a diagram can be set as a plate in a column `width` pt wide: its kind has one, the text is not large print, and
 * no word is too long for its place, nor all of them for a page. Otherwise its native form is used, which breaks words
 * and pages. With `config`, the names of the publication's levels are looked at too.
 */
export function plateSuits(node: Diagram, textSize: number, width: number, config?: PublicationConfig): boolean {
  if (!(`diagram-${node.kind}` in diagramPlates) || textSize > LARGEST || width < LEAST_WIDTH) return false;
  const growth = textSize / DRAWN_AT;
  return tightSpots(node, config).every((spot) => isRoomy(spot, growth)) && fitsPage(node, textSize, width);
}

import type { Diagram } from '../../src/document/nodes.ts';
import { MEAN_ADVANCE } from '../theme/fonts.ts';
import { mm } from '../theme/mm.ts';
import { scaleAt } from '../theme/scales.ts';
import { flowchartData } from './data/flowchartData.ts';
import { flowchartPlan } from './data/flowchartPlan.ts';
import { diagramPlates } from './diagramPlates.ts';
import { readableText } from './readableText.ts';

/** Sizes from this on are large print, in which diagrams flow over pages as boxes of their own. pt. */
const LARGE_PRINT = 16;
/** Least width that the plates are drawn for, and the height that they may take, pt. */
const LEAST_WIDTH = mm(160);
const MOST_HEIGHT = mm(235);
/** Share of the width that a flowchart's main column has for words, and its side column. */
const MAIN_WORDS = 0.52;
const SIDE_WORDS = 0.24;
/** Padding and outline of a box, and an arrow down, pt. */
const BOX = 13;
const ARROW = 20;
/** Characters of words that a plate of any other kind holds on a page, at 12 pt. */
const MOST_CHARACTERS = 2200;

/** Estimate of a flowchart's height from its words, pt; on the safe side. */
function flowchartHeight(node: Diagram, textSize: number, width: number): number {
  const { figure } = scaleAt(textSize);
  const lines = (words: string, share: number): number =>
    words === '' ? 0 : Math.ceil((words.length * figure.size * MEAN_ADVANCE) / (width * share));
  const box = (title: string, text: string, share: number): number =>
    BOX + (lines(title, share) + lines(text, share)) * figure.leading;
  return flowchartPlan(flowchartData(node.data)).reduce((height, row) => {
    const sides = row.sides.reduce(
      (sum, side) =>
        sum +
        Math.max(
          ...[box('-', '', SIDE_WORDS), ...side.boxes.map(({ title, text }) => box(title, text, SIDE_WORDS) + ARROW)],
        ),
      0,
    );
    return height + Math.max(box(row.node.title, row.node.text, MAIN_WORDS), sides) + ARROW;
  }, 0);
}

/**
 * Whether a diagram can be set as a plate here: its kind has one, the text is smaller than large print, the column is
 * wide enough, and its words fit a page. Otherwise its native form is used, which may part over pages.
 */
export function plateSuits(node: Diagram, textSize: number, width: number): boolean {
  if (!(`diagram-${node.kind}` in diagramPlates) || textSize >= LARGE_PRINT || width < LEAST_WIDTH) return false;
  if (node.kind === 'flowchart') return flowchartHeight(node, textSize, width) <= MOST_HEIGHT;
  const room = (MOST_CHARACTERS * scaleAt(12).figure.size ** 2) / textSize ** 2;
  return readableText(node.data).length <= room;
}

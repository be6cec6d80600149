import type { JsonObject } from '../../src/document/json.ts';
import { mm } from '../theme/mm.ts';
import { FULL } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';
import { continuumData } from './data/continuumData.ts';
import { type FlowNode, flowchartData } from './data/flowchartData.ts';
import { flowchartPlan } from './data/flowchartPlan.ts';
import { genogramData } from './data/genogramData.ts';
import { scaleData } from './data/scaleData.ts';
import { stepsData } from './data/stepsData.ts';
import { tilesData } from './data/tilesData.ts';
import { type Side, triangleData } from './data/triangleData.ts';
import { wheelData } from './data/wheelData.ts';
import { estimatedLines } from './estimate.ts';
import { columnsOfSymbols } from './shapes/genogramDrawing.ts';

/** Height of words in a column `width` pt wide, pt. */
type Measure = (words: string, width: number, bold?: boolean) => number;
type Estimate = (data: JsonObject, heightOf: Measure) => number;

/** Width of whole lines in that of the estimate, which is made for single bold words (measured): bold, and regular. */
const BOLD = 0.95;
const REGULAR = 0.9;

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);
const highest = (heights: readonly number[]): number => Math.max(0, ...heights);
/** Heights of rows of two cells. */
const inPairs = (heights: readonly number[]): readonly number[] =>
  heights.flatMap((height, index) => (index % 2 === 0 ? [Math.max(height, heights[index + 1] ?? 0)] : []));

const continuum: Estimate = (data, heightOf) => {
  const { levels } = continuumData(data);
  const land = FULL * (0.08 + 0.094 * levels.length);
  const key = levels.map(({ what, who, heard }) => {
    const words = [heightOf(what, mm(122), true), heightOf(`who helps ${who}`, mm(122))];
    return 16 + Math.max(60, sum([...words, heightOf(`you may also hear ${heard.join(', ')}`, mm(122))]) * 1.07);
  });
  return land + 80 + sum(key);
};

const flowchart: Estimate = (data, heightOf) => {
  const between = Math.max(16, heightOf('Yes', FULL));
  const box = ({ title, text }: FlowNode, width: number): number =>
    11 + heightOf(title, width, true) + heightOf(text, width);
  const rows = flowchartPlan(flowchartData(data)).map(({ node, sides }) => {
    const beside = sides.map(
      ({ boxes }, index) =>
        (index > 0 ? 6 : 0) + Math.max(36, sum(boxes.map((side, at) => box(side, mm(45)) + (at > 0 ? between : 0)))),
    );
    return Math.max(box(node, mm(85)), sum(beside));
  });
  return sum(rows) + between * Math.max(0, rows.length - 1);
};

const genogram: Estimate = (data, heightOf) => {
  const { symbols, example } = genogramData(data);
  const columns = columnsOfSymbols(symbols).map((column) =>
    sum(column.map(({ meaning }) => 15 + Math.max(27, heightOf(meaning, mm(60))))),
  );
  return highest(columns) + (example ? mm(70) : 0);
};

const scale: Estimate = (data, heightOf) => {
  const { questions, from, to } = scaleData(data);
  const cells = questions.map(
    ({ title, words }) => 25 + 1.4 * heightOf(title, mm(58), true) + 1.2 * heightOf(words, mm(74)),
  );
  return sum(inPairs(cells)) + 130 + highest([from, to].map(({ means }) => heightOf(means, mm(53))));
};

const steps: Estimate = (data, heightOf) => {
  const { steps: moves, always } = stepsData(data);
  const rows = moves.map(({ up, down }) => 67 + highest([up, down].map((words) => heightOf(words, mm(49)))));
  return 100 + sum(rows) + heightOf(always, mm(160));
};

const tiles: Estimate = (data, heightOf) => {
  const cells = tilesData(data).map(({ title, words }) => {
    return 24 + Math.max(26, heightOf(title, mm(61), true) + heightOf(words, mm(61)));
  });
  return sum(inPairs(cells)) + 20;
};

const triangle: Estimate = (data, heightOf) => {
  const { sides } = triangleData(data);
  const list = ({ title, items }: Side, columns: number): number => {
    const heights = items.map((item) => 5 + heightOf(item, mm(43)));
    return 20 + heightOf(title, mm(43), true) + sum(heights) / columns + (columns > 1 ? highest(heights) : 0);
  };
  const [left, right, ...below] = sides;
  const beside = [left, right].flatMap((side) => (side ? [list(side, 1)] : []));
  return Math.max(mm(70), ...beside) + sum(below.map((side) => mm(6) + list(side, 3)));
};

const wheel: Estimate = (data, heightOf) => {
  const { themes } = wheelData(data);
  const cells = themes.map(({ title, words }) =>
    Math.max(80, 20 + heightOf(title, mm(38), true) + heightOf(words, mm(38))),
  );
  const half = Math.ceil(cells.length / 2);
  return Math.max(mm(68), sum(cells.slice(0, half)), sum(cells.slice(half)));
};

const estimates: { readonly [kind: string]: Estimate } = {
  continuum,
  flowchart,
  genogram,
  scale,
  steps,
  tiles,
  triangle,
  wheel,
};

/**
 * Estimate of a plate's height across an A4 page, pt, from its words and the spaces of its design; on the safe side.
 * 0 for a kind without a plate.
 */
export function plateHeight(kind: string, data: JsonObject, textSize: number): number {
  const { figure } = scaleAt(textSize);
  const heightOf: Measure = (words, width, bold = false) =>
    estimatedLines(words, width / figure.size / (bold ? BOLD : REGULAR)) * figure.leading;
  return estimates[kind]?.(data, heightOf) ?? 0;
}

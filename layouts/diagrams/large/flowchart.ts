import type { Box, StackBox } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, row, space, stack, textBox } from '../../blocks/make.ts';
import { RULE } from '../../theme/space.ts';
import { fill } from '../../theme/words.ts';
import type { DiagramContext } from '../context.ts';
import { type FlowKind, type FlowNode, flowchartData } from '../data/flowchartData.ts';
import { type FlowRow, type FlowSide, flowchartPlan } from '../data/flowchartPlan.ts';
import { answerWords, jumpWords } from '../jumpWords.ts';
import { arrowDrawing } from '../shapes/arrowDrawing.ts';
import { type DiagramWords, diagramWords } from '../words.ts';
import { decoration, list, withDrawing } from './parts.ts';

/** Widths and lengths in text sizes. */
const NUMBER_WIDTH = 1.6;
const INDENT = 2;
const DOWN_LENGTH = 1.5;
const ACROSS_LENGTH = 1.4;
const ARROW_WEIGHT = 0.12;
const ROUND = 1.2;
/** A question stands on one page with so many lines of its first answer. */
const ANSWER_LINES = 3;

/** Grey: a question. White: a step. Round: an outcome. Black: act. */
const grounds: { readonly [kind in FlowKind]: string } = { ask: 'ground', step: 'paper', outcome: 'paper', act: 'ink' };

/** Where a paper takes the grey from a question, a heavy border tells it from a step. */
const borderOf = (kind: FlowKind, { document }: DiagramContext): number =>
  kind === 'ask' && document.edition.ground !== 'white' ? RULE.key : RULE.section;

interface Looks {
  readonly context: DiagramContext;
  readonly words: DiagramWords;
}

function flowBox(node: FlowNode, number: string, after: readonly string[], { context }: Looks, ahead = 0): Box {
  const { scale } = context;
  const { module, textSize } = scale;
  const colour = node.kind === 'act' ? 'paper' : 'ink';
  const words = stack(
    [
      textBox(node.title, scale.body, { face: 'bold', colour }, role('P')),
      ...(node.text === '' ? [] : [textBox(node.text, scale.cell, { colour }, role('P'))]),
      ...after.map((text) => textBox(text, scale.cell, { face: 'bold', colour }, role('P'))),
    ],
    module / 2,
  );
  const base: Partial<StackBox> = {
    ground: grounds[node.kind],
    outline: {
      stroke: { weight: borderOf(node.kind, context), colour: 'ink' },
      radius: node.kind === 'outcome' ? textSize * ROUND : 0,
    },
    padding: edges({ top: module, bottom: module, left: module * 1.5, right: module * 1.5 }),
    whole: true,
    ...(ahead > 0 && { ahead }),
  };
  if (number === '') return stack([words], 0, base);
  const numeral = textBox(number, scale.body, { face: 'heavy', colour }, role('P'));
  return row(
    [
      { width: textSize * NUMBER_WIDTH, box: numeral },
      { width: 'rest', box: words },
    ],
    0,
    {
      ...base,
      whole: true,
    },
  );
}

/** "If yes:" with an arrow, then the boxes it leads through, indented; or where it goes, in the same line. */
function sideBoxes(side: FlowSide, looks: Looks): readonly Box[] {
  const { context, words } = looks;
  const { scale } = context;
  const { module, textSize } = scale;
  const jump = side.jump ? jumpWords(side.jump, words) : '';
  const arrow = arrowDrawing('right', textSize * ACROSS_LENGTH, { weight: textSize * ARROW_WEIGHT });
  const line = (text: string): Box =>
    withDrawing(decoration(arrow), textBox(text, scale.body, { face: 'bold' }, role('P')), module, {
      whole: true,
      ...(side.boxes.length > 0 && { ahead: scale.body.leading * 2 }),
    });
  const boxes = side.boxes.map((node, index) =>
    flowBox(node, '', index === side.boxes.length - 1 && jump ? [jump] : [], looks),
  );
  return [line(answerLine(side.label, side.boxes.length === 0 ? jump : '', words)), ...boxes].map((box) =>
    stack([box], 0, { padding: edges({ left: textSize * INDENT }) }),
  );
}

/** "If yes: go to step 4", "If yes:", or the jump alone where an arrow has no answer. */
function answerLine(label: string, jump: string, words: DiagramWords): string {
  if (label === '') return jump;
  const answer = answerWords(label, words);
  const condition = fill(words.ifAnswer, {
    answer: answer === words.yes || answer === words.no ? answer.toLowerCase() : answer,
  });
  return jump === '' ? `${condition}:` : `${condition}: ${jump.charAt(0).toLowerCase()}${jump.slice(1)}`;
}

/** The arrow down to the next row, with its answer. */
function downBox(label: string, next: FlowRow | undefined, looks: Looks): Box {
  const { context, words } = looks;
  const { scale } = context;
  const { textSize, module } = scale;
  const arrow = arrowDrawing('down', textSize * DOWN_LENGTH, { weight: textSize * ARROW_WEIGHT });
  const number = next?.number ?? '';
  const onward = number === '' || label === '' ? '' : jumpWords({ number, title: '', back: false }, words);
  const text = label === '' ? '' : answerLine(label, onward, words);
  const said: Box =
    text === '' ? space(1, { decoration: true }) : textBox(text, scale.body, { face: 'bold' }, role('P'));
  return stack([withDrawing(decoration(arrow), said, module)], 0, {
    padding: edges({ left: module * 1.5 }),
    whole: true,
  });
}

/** A flowchart for large print: its boxes one under another, answers said in words, arrows drawn only downwards. */
export function flowchartInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const looks = { context, words: diagramWords(context.document.config) };
  const rows = flowchartPlan(flowchartData(json));
  const { scale } = context;
  const { module } = scale;
  const items = rows.map((row, index) => {
    const after = row.jump ? [jumpWords(row.jump, looks.words)] : [];
    const sides = row.sides.flatMap((side) => sideBoxes(side, looks));
    const next = rows[index + 1];
    const down = row.down !== undefined && next ? [downBox(row.down, next, looks)] : [];
    // An arrow does not stand alone at the head of a page.
    const onward = down.length > 0 ? scale.textSize * DOWN_LENGTH : 0;
    const answered = row.sides.length > 0 ? scale.body.leading * ANSWER_LINES : onward;
    const box = flowBox(row.node, row.number, after, looks, answered);
    const answers = sides.map((side, at) =>
      at === sides.length - 1 && onward > 0 ? { ...side, ahead: onward } : side,
    );
    // An answer that names no step stands on the page of what it leads to.
    const leads = row.down !== undefined && row.down !== '' && next?.number === '' ? scale.body.leading * 2 : 0;
    return stack([stack([box, ...answers, ...down], module, role('LBody'))], 0, {
      ...role('LI'),
      ...(leads > 0 && { ahead: leads }),
    });
  });
  return list(items, module);
}

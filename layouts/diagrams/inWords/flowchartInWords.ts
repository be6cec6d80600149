import type { Box, Run } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { role, row, stack, textBox } from '../../blocks/make.ts';
import { fill } from '../../theme/words.ts';
import type { DiagramContext } from '../context.ts';
import { flowchartData } from '../data/flowchartData.ts';
import { type FlowRow, flowchartPlan } from '../data/flowchartPlan.ts';
import { answerWords, jumpWords } from '../jumpWords.ts';
import { list } from '../large/parts.ts';
import { diagramWords } from '../words.ts';

/** Room for a number, in text sizes. */
const NUMBER_WIDTH = 1.8;

const sentence = (words: string): string => (/[.!?…:]$/.test(words) ? words : `${words}.`);

/** A flowchart as a numbered list: each step with what each answer leads to. */
export function flowchartInWords(json: JsonObject, context: DiagramContext): Box {
  const words = diagramWords(context.document.config);
  const rows = flowchartPlan(flowchartData(json));
  const { body, textSize, module } = context.scale;
  const answer = (label: string): string =>
    label === '' ? '' : `${fill(words.ifAnswer, { answer: answerWords(label, words).toLowerCase() })}: `;
  const runsOf = (flowRow: FlowRow, next: FlowRow | undefined): readonly Run[] => {
    const sides = flowRow.sides.map((side) => {
      const boxes = side.boxes.flatMap(({ title, text }) => [
        sentence(title),
        ...(text === '' ? [] : [sentence(text)]),
      ]);
      const jump = side.jump ? [sentence(jumpWords(side.jump, words))] : [];
      return `${answer(side.label)}${[...boxes, ...jump].join(' ')}`;
    });
    const onward = flowRow.down !== undefined && next && next.number !== '';
    const down = onward
      ? [sentence(`${answer(flowRow.down ?? '')}${jumpWords({ number: next.number, title: '', back: false }, words)}`)]
      : [];
    const jump = flowRow.jump ? [sentence(jumpWords(flowRow.jump, words))] : [];
    const rest = [...(flowRow.node.text === '' ? [] : [sentence(flowRow.node.text)]), ...sides, ...down, ...jump];
    return [
      { text: sentence(flowRow.node.title), face: 'bold' },
      ...(rest.length > 0 ? [{ text: ` ${rest.join(' ')}` }] : []),
    ];
  };
  const items = rows.map((flowRow, index) => {
    const before = rows[index - 1];
    const label = flowRow.number === '' && before?.down ? answer(before.down) : '';
    const runs = [...(label === '' ? [] : [{ text: label }]), ...runsOf(flowRow, rows[index + 1])];
    return row(
      [
        {
          width: textSize * NUMBER_WIDTH,
          box: stack([textBox(flowRow.number, body, { face: 'bold' }, role('Lbl'))], 0),
        },
        { width: 'rest', box: textBox(runs, body, {}, role('LBody')) },
      ],
      0,
      { ...role('LI'), whole: true },
    );
  });
  return list(items, module, 'Decimal');
}

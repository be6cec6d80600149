import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, row, stack, textBox } from '../../blocks/make.ts';
import { RULE } from '../../theme/space.ts';
import type { DiagramContext } from '../context.ts';
import { scaleData } from '../data/scaleData.ts';
import { list } from './parts.ts';

/** Widths in text sizes. */
const NUMBER_WIDTH = 1.8;
const RUNG_WIDTH = 2.6;

/** Questions and a scale for large print: a numbered list, and a ladder from the safest down to the worst, ends named. */
export function scaleInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const data = scaleData(json);
  const { scale } = context;
  const { module, textSize } = scale;
  const questions = data.questions.map(({ title, words }, index) =>
    row(
      [
        {
          width: textSize * NUMBER_WIDTH,
          box: textBox(String(index + 1), scale.h3, { face: 'heavy' }, role('Lbl')),
        },
        {
          width: 'rest',
          box: stack(
            [
              textBox(title, scale.h3, { face: 'bold' }, role('P')),
              ...(words === '' ? [] : [textBox(words, scale.body, {}, role('P'))]),
            ],
            module / 2,
            role('LBody'),
          ),
        },
      ],
      0,
      {
        ...role('LI'),
        rules: { top: { weight: RULE.key, colour: 'ink' } },
        padding: edges({ top: module }),
        whole: true,
      },
    ),
  );
  const count = data.to.number - data.from.number + 1;
  const ends = [data.to, data.from];
  const rungs = Array.from({ length: count }, (_, index): Box => {
    const number = data.to.number - index;
    const end = ends.find((candidate) => candidate.number === number);
    const disc = textBox(
      String(number),
      scale.body,
      { face: 'heavy', colour: end ? 'paper' : 'ink', align: 'centre' },
      {
        ...role(end ? 'Lbl' : 'LBody'),
        ...(end && { ground: 'ink' }),
        outline: { stroke: { weight: RULE.section, colour: 'ink' }, radius: end ? 0 : module },
      },
    );
    const words = end
      ? stack(
          [
            textBox(end.label, scale.body, { face: 'bold' }, role('P')),
            ...(end.means === '' ? [] : [textBox(end.means, scale.body, {}, role('P'))]),
          ],
          0,
          role('LBody'),
        )
      : undefined;
    const beside = words ? [{ width: 'rest' as const, box: words, align: 'middle' as const }] : [];
    return row([{ width: textSize * RUNG_WIDTH, box: disc, align: 'top' }, ...beside], module * 1.5, {
      ...role('LI'),
      whole: true,
    });
  });
  const prompt = data.prompt === '' ? [] : [textBox(data.prompt, scale.body, { face: 'bold' }, role('P'))];
  const ladder = stack([list(rungs, module / 4)], 0, { whole: true });
  return stack([list(questions, module * 2, 'Decimal'), stack([ladder, ...prompt], module * 2)], module * 3);
}

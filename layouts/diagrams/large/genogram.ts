import type { Box } from '../../../src/document/boxes.ts';
import type { JsonObject } from '../../../src/document/json.ts';
import { edges, role, row, stack, textBox } from '../../blocks/make.ts';
import { RULE } from '../../theme/space.ts';
import type { DiagramContext } from '../context.ts';
import { genogramData, type Person } from '../data/genogramData.ts';
import { genogramDrawing } from '../shapes/genogramDrawing.ts';
import { symbolName } from '../symbolName.ts';
import { diagramWords } from '../words.ts';
import { decoration, list, withDrawing } from './parts.ts';

/** Height and weight of a symbol, in text sizes. */
const HEIGHT = 2;
const WEIGHT = 0.13;

/** Genogram symbols for large print: one a row, drawn larger, with its meaning beside it. */
export function genogramInLargePrint(json: JsonObject, context: DiagramContext): Box {
  const { symbols, example } = genogramData(json);
  const { scale, document } = context;
  const { module, textSize } = scale;
  const words = diagramWords(document.config);
  const rows = symbols.map(({ shape, meaning }, index) => {
    const drawing = genogramDrawing(shape, textSize * HEIGHT, textSize * WEIGHT);
    const art: Box = { kind: 'art', drawing, ...role('Figure', { alternative: symbolName(shape, words) }) };
    return row(
      [
        { width: drawing.width, box: stack([art], 0, role('Lbl')), align: 'middle' },
        { width: 'rest', box: textBox(meaning, scale.body, {}, role('LBody')), align: 'middle' },
      ],
      module * 2,
      {
        ...role('LI'),
        ...(index > 0 && { rules: { top: { weight: RULE.hair, colour: 'ink' } } }),
        padding: edges({ top: index > 0 ? module : 0 }),
        whole: true,
      },
    );
  });
  const person = ({ shape, name, age }: Person): Box => {
    const drawing = genogramDrawing(shape, textSize, textSize * WEIGHT);
    const label = [name, age].filter((part) => part !== '').join(', ');
    const said = stack([textBox(label, scale.body, {}, role('LBody'))], 0, role('LI'));
    return withDrawing(decoration(drawing), said, module);
  };
  const family = example
    ? [
        ...(example.text === '' ? [] : [textBox(example.text, scale.body, {}, role('P'))]),
        list([...example.parents, ...example.children].map(person), module),
      ]
    : [];
  return stack([list(rows, module), ...family], module * 2);
}

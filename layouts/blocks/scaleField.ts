import type { Box, TextBox } from '../../src/document/boxes.ts';
import type { FormField } from '../../src/document/nodes.ts';
import { RULE } from '../theme/space.ts';
import { type Context, modules } from './context.ts';
import { edges, role, row, space, stack, textBox } from './make.ts';

/** Diameter of a number's circle, the least before the numbers take a second line, and the least gap, in text sizes. */
const CIRCLE = 2.3;
const LEAST_CIRCLE = 2;
const GAP = 0.3;
/** So many circles fit, though a sum of widths says a hair less. */
const ROUNDING = 1e-6;

/** Parts a list into lines of so many. */
const inLines = (choices: readonly string[], perLine: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(choices.length / perLine) }, (_, line) =>
    choices.slice(line * perLine, (line + 1) * perLine),
  );

interface Circles {
  readonly perLine: number;
  readonly diameter: number;
  readonly gap: number;
}

/** All numbers on one line, a little smaller where that helps; else on lines of about as many each. */
function placeCircles(count: number, { measure, scale }: Context): Circles {
  const { size } = scale.body;
  const least = size * GAP;
  const fitting = (measure - least * (count - 1)) / Math.max(1, count);
  const diameter = fitting >= size * LEAST_CIRCLE ? Math.min(size * CIRCLE, fitting) : size * CIRCLE;
  const most = Math.max(1, Math.floor((measure + least) / (diameter + least) + ROUNDING));
  const perLine = Math.ceil(count / Math.ceil(count / most));
  const spare = (measure - perLine * diameter) / Math.max(1, perLine - 1);
  return { perLine, diameter, gap: perLine === count ? Math.min(size, spare) : least };
}

/** Both ends over their numbers on one line; on several, the first end above and the last beside its number. */
function endsOf(
  field: FormField,
  used: number,
  { scale }: Context,
): { readonly from: TextBox; readonly to: TextBox; readonly over: Box } {
  const { body } = scale;
  const end = (choice: string | undefined, words: string | undefined, align: 'left' | 'right'): TextBox =>
    textBox([{ text: `${choice ?? ''}: ${words ?? ''}` }], body, { face: 'bold', align }, role('P'));
  const from = end(field.choices[0], field.from, 'left');
  const to = end(field.choices.at(-1), field.to, 'left');
  const cells = [from, end(field.choices.at(-1), field.to, 'right')].map((box) => ({ width: used / 2, box }));
  return { from, to, over: row(cells, 0) };
}

/** A scale: numbers in circles to ring, with both ends named beside their number, never left to be guessed. */
export function scaleField(field: FormField, label: Box, context: Context): Box {
  const { body } = context.scale;
  const { perLine, diameter, gap } = placeCircles(field.choices.length, context);
  const used = perLine * diameter + (perLine - 1) * gap;
  const ends = endsOf(field, used, context);
  const single = perLine >= field.choices.length;
  const air = (diameter - body.leading) / 2;
  const disc = (choice: string, type: 'LBody' | 'P'): Box =>
    textBox(
      [{ text: choice, together: true }],
      body,
      { align: 'centre' },
      {
        ...role(type),
        padding: edges({ top: air, bottom: air }),
        outline: { stroke: { weight: RULE.foot, colour: 'ink' }, radius: diameter / 2 },
      },
    );
  const circle = (choice: string): Box => stack([disc(choice, 'LBody')], 0, role('LI'));
  const circleWithEnd = (choice: string): Box => {
    const cells = [
      { width: diameter, box: disc(choice, 'P') },
      { width: 'rest' as const, box: ends.to, align: 'middle' as const },
    ];
    return stack([row(cells, gap, role('LBody'))], 0, role('LI'));
  };
  const lines = inLines(field.choices, perLine).map((choices, index, all) => {
    const closes = !single && index === all.length - 1;
    const plain = closes ? choices.slice(0, -1) : choices;
    const spare = context.measure - choices.length * (diameter + gap);
    const after = closes ? circleWithEnd(choices.at(-1) ?? '') : space(0);
    return row(
      [
        ...plain.map((choice) => ({ width: diameter, box: circle(choice) })),
        ...(closes || spare > 0 ? [{ width: 'rest' as const, box: after }] : []),
      ],
      gap,
      { whole: true },
    );
  });
  return stack(
    [
      label,
      textBox(context.words.ring, context.scale.small, { colour: 'slate' }, role('P')),
      single ? ends.over : ends.from,
      stack(lines, modules(context, 1), role('L', { listNumbering: 'None' })),
    ],
    modules(context, 0.75),
  );
}

import type { Box } from '../../src/document/boxes.ts';
import type { FormField } from '../../src/document/nodes.ts';
import { RULE } from '../theme/space.ts';
import { type Context, modules } from './context.ts';
import { edges, role, row, space, stack, textBox } from './make.ts';

/** Diameter of a number's circle, in text sizes, and the least gap to the next. */
const CIRCLE = 2.3;
const GAP = 0.3;

/** Parts a list into lines of so many. */
const inLines = (choices: readonly string[], perLine: number): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(choices.length / perLine) }, (_, line) =>
    choices.slice(line * perLine, (line + 1) * perLine),
  );

/** A scale: numbers in circles to ring, with both ends named beside their number, never left to be guessed. */
export function scaleField(field: FormField, label: Box, context: Context): Box {
  const { body } = context.scale;
  const diameter = body.size * CIRCLE;
  const pitch = diameter + body.size * GAP;
  const perLine = Math.max(1, Math.min(field.choices.length, Math.floor((context.measure + body.size * GAP) / pitch)));
  const gap =
    perLine > 1 ? Math.min(body.size, (context.measure - perLine * diameter) / (perLine - 1)) : body.size * GAP;
  const air = (diameter - body.leading) / 2;
  const circle = (choice: string): Box =>
    stack(
      [
        textBox(
          [{ text: choice, together: true }],
          body,
          { align: 'centre' },
          {
            ...role('LBody'),
            padding: edges({ top: air, bottom: air }),
            outline: { stroke: { weight: RULE.foot, colour: 'ink' }, radius: diameter / 2 },
          },
        ),
      ],
      0,
      role('LI'),
    );
  const lines = inLines(field.choices, perLine).map((choices) =>
    row(
      [
        ...choices.map((choice) => ({ width: diameter, box: circle(choice) })),
        { width: 'rest' as const, box: space(0) },
      ],
      gap,
      { whole: true },
    ),
  );
  const first = field.choices[0] ?? '';
  const last = field.choices[field.choices.length - 1] ?? '';
  const used = perLine * diameter + (perLine - 1) * gap;
  const ends = stack(
    [
      row(
        [
          {
            width: used / 2,
            box: textBox([{ text: `${first}: ${field.from ?? ''}` }], body, { face: 'bold' }, role('P')),
          },
          {
            width: used / 2,
            box: textBox([{ text: `${last}: ${field.to ?? ''}` }], body, { face: 'bold', align: 'right' }, role('P')),
          },
        ],
        0,
      ),
    ],
    0,
  );
  return stack(
    [
      label,
      textBox(context.words.ring, context.scale.small, { colour: 'slate' }, role('P')),
      ends,
      stack(lines, modules(context, 1), role('L', { listNumbering: 'None' })),
    ],
    modules(context, 0.75),
  );
}

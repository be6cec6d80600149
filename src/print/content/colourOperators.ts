import type { Space } from './colourSpace.ts';
import { cmyk, grey, rgb } from './colourSpace.ts';
import type { Paint } from './graphicsState.ts';
import type { Operator } from './readOperators.ts';
import { nameOf, numbersOf } from './readOperators.ts';

const direct: { readonly [operator: string]: Space } = { g: grey, rg: rgb, k: cmyk };
const initialValue = (space: Space): readonly number[] =>
  space.family === 'DeviceCMYK' || (space.family === 'ICCBased' && space.components === 4)
    ? [0, 0, 0, 1]
    : Array.from({ length: space.components }, () =>
        space.family === 'Separation' || space.family === 'DeviceN' ? 1 : 0,
      );

export const colourOperators = new Set(['g', 'G', 'rg', 'RG', 'k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN']);

/** Whether a colour operator sets the colour of strokes: they are in capitals (ISO 32000-1, table 74). */
export const setsStroke = (name: string): boolean => name === name.toUpperCase();

/** The colour after a colour operator. `find` looks a space up by the name in the resources. */
export function paintAfter(operator: Operator, before: Paint, find: (name: string) => Space): Paint {
  const name = operator.name.toLowerCase();
  const values = numbersOf(operator.operands);
  const space = direct[name];
  if (space) return { space, values };
  if (name === 'cs') {
    const found = find(nameOf(operator.operands) ?? '');
    return { space: found, values: initialValue(found) };
  }
  const pattern = nameOf(operator.operands);
  return { space: before.space, values, ...(pattern ? { pattern } : {}) };
}

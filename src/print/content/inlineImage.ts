import type { Space } from './colourSpace.ts';
import { horizontalScale, transformBox, verticalScale } from './matrix.ts';
import type { Operand } from './readOperators.ts';
import type { Walk } from './walk.ts';
import { common, intersect, spaceNamed } from './walk.ts';

/** Short names in the dictionary of an inline image (ISO 32000-1, tables 92 and 93). */
const longNames: { readonly [short: string]: string } = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
};

/** The value after any of `keys`: names and values stand in turn. */
function entryAfter(operands: readonly Operand[], ...keys: readonly string[]): Operand | undefined {
  const at = operands.findIndex(
    (operand, index) => index % 2 === 0 && operand.kind === 'name' && keys.includes(operand.value),
  );
  return at < 0 ? undefined : operands[at + 1];
}

const numberOf = (operand: Operand | undefined): number => (operand?.kind === 'number' ? operand.value : 0);

/** The space, or the one that an indexed space points into. */
function spaceOf(walk: Walk, operand: Operand | undefined): Space {
  const base = operand?.kind === 'array' ? operand.items[1] : operand;
  const name = base?.kind === 'name' ? base.value : 'G';
  return spaceNamed(walk, longNames[name] ?? name);
}

/** An inline image (`BI`) over the unit square: its size and its colour space. Its samples are not looked at. */
export function paintInlineImage(walk: Walk, operands: readonly Operand[]): void {
  const { state } = walk;
  const mask = entryAfter(operands, 'IM', 'ImageMask') !== undefined;
  walk.painted.push({
    kind: 'picture',
    image: undefined,
    paint: mask ? state.fill : undefined,
    space: mask ? state.fill.space : spaceOf(walk, entryAfter(operands, 'CS', 'ColorSpace')),
    pixels: {
      width: numberOf(entryAfter(operands, 'W', 'Width')),
      height: numberOf(entryAfter(operands, 'H', 'Height')),
    },
    bits: mask ? 1 : numberOf(entryAfter(operands, 'BPC', 'BitsPerComponent')),
    width: horizontalScale(state.matrix),
    height: verticalScale(state.matrix),
    box: intersect(transformBox(state.matrix, { x: 0, y: 0, width: 1, height: 1 }), state.clip),
    ...common(state, false),
  });
}

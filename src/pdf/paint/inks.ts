import type { Colour } from '../../document/boxes.ts';
import type { ColourValue, ThemeData } from '../../document/theme.ts';
import { fine } from '../syntax.ts';

export type Ink = 'screen' | 'print';

/** Operators that set a colour of the theme; the only thing in which screen and print differ. */
export interface Inks {
  readonly ink: Ink;
  /** `undefined`: the theme has no such colour. */
  fill(colour: Colour): string | undefined;
  stroke(colour: Colour): string | undefined;
  /** Components between 0 and 1, for shadings. */
  components(colour: Colour): readonly number[] | undefined;
  /** Black alone: printed over what lies under it, so that no white shows where plates shift. */
  isBlackAlone(colour: Colour): boolean;
  /** Nothing would be seen on white paper. */
  isPaper(colour: Colour): boolean;
}

const known = new WeakMap<ThemeData['colours'], Map<Ink, Inks>>();

/** Inks of a theme, made once for its table of colours. */
export function inks(colours: ThemeData['colours'], ink: Ink): Inks {
  const made = known.get(colours) ?? new Map<Ink, Inks>();
  known.set(colours, made);
  const found = made.get(ink) ?? makeInks(colours, ink);
  made.set(ink, found);
  return found;
}

/** Colours of a theme in the colour space of one ink: sRGB for the screen, CMYK for print. Values are chosen, not converted. */
function makeInks(colours: ThemeData['colours'], ink: Ink): Inks {
  const value = (colour: Colour): ColourValue | undefined =>
    Object.hasOwn(colours, colour) ? colours[colour] : undefined;
  const components = (colour: Colour): readonly number[] | undefined => {
    const known = value(colour);
    if (!known) return undefined;
    return ink === 'print' ? known.cmyk.map((part) => part / 100) : fromHex(known.rgb);
  };
  const operators = new Map<string, string | undefined>();
  const operator = (colour: Colour, rgb: string, cmyk: string): string | undefined => {
    const key = `${colour} ${rgb}`;
    if (!operators.has(key)) {
      const parts = components(colour);
      operators.set(key, parts && `${parts.map(fine).join(' ')} ${ink === 'print' ? cmyk : rgb}`);
    }
    return operators.get(key);
  };
  return {
    ink,
    fill: (colour) => operator(colour, 'rg', 'k'),
    stroke: (colour) => operator(colour, 'RG', 'K'),
    components,
    isBlackAlone(colour) {
      const [c, m, y, k] = value(colour)?.cmyk ?? [0, 0, 0, 0];
      return c === 0 && m === 0 && y === 0 && k === 100;
    },
    isPaper: (colour) => components(colour)?.every((part) => part === (ink === 'print' ? 0 : 1)) ?? false,
  };
}

function fromHex(hex: string): readonly number[] {
  const bits = Number.parseInt(hex.slice(1), 16);
  return [bits >> 16, (bits >> 8) & 255, bits & 255].map((part) => part / 255);
}

import type { Colour } from '../../src/document/boxes.ts';
import type { ColourValue } from '../../src/document/theme.ts';

// The theme's colours. RGB is the CMYK build seen through FOGRA39 (ISOcoated_v2_300_bas.icc), so screen and print
// promise the same contrast. Colour means level of need, and nothing else: all the rest is black on the paper.

const colour = (rgb: string, ...cmyk: readonly [number, number, number, number]): ColourValue => ({ rgb, cmyk });

/** `deep`: bands under white text. `strand`: large shapes, never under text. `tint`: ground of a cell under ink. */
export interface LevelColour {
  readonly deep: ColourValue;
  readonly strand: ColourValue;
  readonly tint: ColourValue;
}

/** Colours that a publication may give its levels. Lightness falls from barley to dusk; flint is a spare for a fifth. */
export const levelColours: { readonly [name: string]: LevelColour } = {
  barley: {
    deep: colour('#6d5323', 38, 53, 100, 52),
    strand: colour('#c78720', 15, 48, 100, 12),
    tint: colour('#fff0c8', 0, 6, 28, 0),
  },
  reed: {
    deep: colour('#03594d', 95, 34, 68, 44),
    strand: colour('#19907f', 80, 15, 55, 12),
    tint: colour('#dbede4', 18, 0, 14, 0),
  },
  sea: {
    deep: colour('#243c6c', 100, 80, 15, 32),
    strand: colour('#0e60a2', 95, 60, 5, 5),
    tint: colour('#cfdff4', 22, 8, 0, 0),
  },
  dusk: {
    deep: colour('#441f34', 55, 100, 30, 73),
    strand: colour('#62254e', 55, 100, 25, 45),
    tint: colour('#e5c7e1', 10, 28, 0, 0),
  },
  flint: {
    deep: colour('#4c545d', 55, 40, 30, 55),
    strand: colour('#7c939d', 50, 25, 22, 22),
    tint: colour('#e5ebee', 12, 5, 6, 0),
  },
};

/** Neutrals, black ink alone. `ink`: all text. `slate`: secondary words. `line`: strokes that carry meaning (4.5:1).
 *  `hair`: strokes that only tidy. `ground`: under call-outs. */
export const neutrals: { readonly [name: Colour]: ColourValue } = {
  ink: colour('#0b0c0c', 0, 0, 0, 100),
  slate: colour('#484848', 0, 0, 0, 82),
  line: colour('#767676', 0, 0, 0, 60),
  hair: colour('#bdbdbd', 0, 0, 0, 30),
  ground: colour('#f1f1f1', 0, 0, 0, 6),
};

/** Papers that an edition may be printed on, each with the colour of its text: 15:1 or more. */
export const papers = {
  white: { paper: colour('#ffffff', 0, 0, 0, 0), text: colour('#0b0c0c', 0, 0, 0, 100) },
  cream: { paper: colour('#fff6dc', 0, 3, 16, 0), text: colour('#0b0c0c', 0, 0, 0, 100) },
  yellow: { paper: colour('#ffe45c', 0, 8, 75, 0), text: colour('#0b0c0c', 0, 0, 0, 100) },
  black: { paper: colour('#0b0c0c', 0, 0, 0, 100), text: colour('#ffffff', 0, 0, 0, 0) },
  'black-yellow': { paper: colour('#0b0c0c', 0, 0, 0, 100), text: colour('#ffe45c', 0, 8, 75, 0) },
} as const;

import type { Colour } from '../../src/document/boxes.ts';
import type { GroundName } from '../../src/document/publication.ts';
import type { ColourValue } from '../../src/document/theme.ts';
import { levelColours, neutrals, papers } from './colours.ts';

const SHADES = ['deep', 'strand', 'tint'] as const;

/**
 * The colour table of one paper. On white it is the theme's own. On coloured and black paper grounds go (`ground` and
 * `tint` are the paper) and every other colour becomes the paper's text colour, so that one contrast holds everywhere.
 */
export function coloursOnGround(ground: GroundName): { readonly [token: Colour]: ColourValue } {
  const { paper, text } = papers[ground];
  const white = ground === 'white';
  const table: { [token: Colour]: ColourValue } = { paper };
  for (const [name, value] of Object.entries(neutrals)) table[name] = white ? value : name === 'ground' ? paper : text;
  for (const [name, value] of Object.entries(levelColours))
    for (const shade of SHADES) table[`${name}.${shade}`] = white ? value[shade] : shade === 'tint' ? paper : text;
  return table;
}

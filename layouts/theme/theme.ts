import type { Colour } from '../../src/document/boxes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import type { ColourValue, ThemeData } from '../../src/document/theme.ts';
import { papers } from './colours.ts';
import { faces, fonts } from './fonts.ts';
import { coloursOnGround } from './grounds.ts';

/** What a token of a publication's own becomes on coloured or black paper: grounds and tints go, the rest is text. */
const isGround = (token: Colour): boolean => token === 'paper' || token === 'ground' || token.endsWith('.tint');

/**
 * The theme of an edition: fonts, and the colour table of its paper. A publication's own colours replace the theme's
 * on white paper only: on other papers there are no colours but text and paper.
 */
export function themeOf({ edition, config }: EditionDocument): ThemeData {
  const { paper, text } = papers[edition.ground];
  const own: { [token: Colour]: ColourValue } = {};
  for (const [token, value] of Object.entries(config.colours))
    own[token] = edition.ground === 'white' ? value : isGround(token) ? paper : text;
  return { colours: { ...coloursOnGround(edition.ground), ...own }, fonts, faces };
}

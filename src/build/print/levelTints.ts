import type { LevelOfNeed } from '../../document/publication.ts';
import type { ThemeData } from '../../document/theme.ts';

/** Per cent of black for the lightest and the darkest level. White stands on `deep`, black on `tint`, both at 4.5:1. */
const ranges = {
  deep: [70, 100],
  strand: [38, 88],
  tint: [6, 24],
} as const;

/**
 * Tints of black for the colours of the levels, evenly apart, so that levels are told apart in one ink; keyed by their CMYK
 * in per cent, as `oneInk` takes them. Tints that lightness alone would give lie too close to one another.
 */
export function levelTints(levels: readonly LevelOfNeed[], theme: ThemeData): { readonly [cmyk: string]: number } {
  const tints: { [cmyk: string]: number } = {};
  levels.forEach(({ colour }, index) => {
    const share = levels.length > 1 ? index / (levels.length - 1) : 0;
    for (const [tone, [lightest, darkest]] of Object.entries(ranges)) {
      const value = theme.colours[`${colour}.${tone}`];
      if (value) tints[value.cmyk.map(Math.round).join(' ')] = Math.round(lightest + (darkest - lightest) * share);
    }
  });
  return tints;
}

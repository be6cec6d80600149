import type { Colour } from '../../src/document/boxes.ts';
import type { LevelOfNeed, PublicationConfig } from '../../src/document/publication.ts';
import { levelColours } from './colours.ts';

/** A level of need with its colour tokens. */
export interface LevelLooks extends LevelOfNeed {
  readonly deep: Colour;
  readonly strand: Colour;
  readonly tint: Colour;
}

/** Looks of a publication's levels, in their order. A colour that the theme lacks falls back to black and grey. */
export function looksOfLevels(config: PublicationConfig): readonly LevelLooks[] {
  return config.levels.map((level) => {
    const known = level.colour in levelColours || `${level.colour}.deep` in config.colours;
    return known
      ? { ...level, deep: `${level.colour}.deep`, strand: `${level.colour}.strand`, tint: `${level.colour}.tint` }
      : { ...level, deep: 'ink', strand: 'slate', tint: 'ground' };
  });
}

/** Looks of the level with this number; a number that the publication does not know keeps its number, in black. */
export function looksOfLevel(config: PublicationConfig, number: number): LevelLooks {
  const found = looksOfLevels(config).find((level) => level.number === number);
  return found ?? { number, name: '', colour: '', deep: 'ink', strand: 'slate', tint: 'ground' };
}

import type { Colour } from '../../src/document/boxes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { looksOfLevels } from './levels.ts';

/** Layers where a publication has no levels of need: greys. */
const greys: readonly Colour[] = ['hair', 'line', 'slate'];

/** Colours of the land's layers, lowest first: the levels' own. */
export function landColours({ config }: EditionDocument, shade: 'strand' | 'deep' = 'strand'): readonly Colour[] {
  const levels = looksOfLevels(config).map((level) => level[shade]);
  return levels.length > 1 ? levels : greys;
}

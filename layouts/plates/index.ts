import { diagramPlates } from '../diagrams/index.ts';
import type { Plate } from '../layout.ts';
import { cardBack } from './cardBack.tsx';
import { cardFront } from './cardFront.tsx';
import { cover } from './cover.tsx';
import { opener } from './opener.tsx';
import { toolboxCover } from './toolboxCover.tsx';

/** All plates by name. */
export const plates: { readonly [name: string]: Plate } = {
  cover,
  'toolbox-cover': toolboxCover,
  opener,
  'card-front': cardFront,
  'card-back': cardBack,
  ...diagramPlates,
};

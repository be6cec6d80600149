import type { Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import type { Context } from '../blocks/context.ts';
import { togetherPattern } from '../blocks/together.ts';
import { FULL, GUTTER, HANG, TEXT } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';
import { wordsFor } from '../theme/words.ts';

/** From this text size on every layout sets in one column, pt: the hang column would hold no word. */
export const LARGE_FROM = 16;

/** How a layout sets: one column or two. */
export interface Setting {
  readonly large: boolean;
  /** Width of the text area, pt; the A4 grid's when absent. One column then. */
  readonly width?: number;
}

/** What the blocks of a chapter are set with. */
export function contextFor(document: EditionDocument, chapter: Chapter, setting: Setting): Context {
  const { edition, config } = document;
  const large = setting.large || edition.textSize >= LARGE_FROM;
  const words = wordsFor(config);
  const oneColumn = large || setting.width !== undefined;
  return {
    document,
    chapter,
    scale: scaleAt(edition.textSize),
    words,
    together: togetherPattern(words, large),
    large,
    coloured: edition.ground === 'white',
    hang: oneColumn ? 0 : HANG + GUTTER,
    measure: setting.width ?? (oneColumn ? FULL : TEXT),
    text: 'body',
    depth: 1,
    overLevels: false,
    listDepth: 0,
  };
}

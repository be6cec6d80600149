import type { Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import type { Scale } from '../theme/scales.ts';
import type { Words } from '../theme/words.ts';

/** What the looks of a block depend on, beside the block. */
export interface Context {
  readonly document: EditionDocument;
  readonly chapter: Chapter;
  readonly scale: Scale;
  readonly words: Words;
  /** What stays on one line. */
  readonly together: RegExp;
  /** Large print: one column, labels above, wide tables as records. */
  readonly large: boolean;
  /** White paper: grounds and level colours are there. On other papers outlines stand for them. */
  readonly coloured: boolean;
  /** Width of the hang column with its gutter, pt; 0 where there is none. */
  readonly hang: number;
  /** Width of the text column, pt. */
  readonly measure: number;
  /** Step of running text here. */
  readonly text: 'body' | 'call' | 'cell' | 'small';
  /** Depth of the nearest heading above, as in the structure tree (1: the chapter's title). */
  readonly depth: number;
  /** The heading stands over tables of levels: it begins where they begin. */
  readonly overLevels: boolean;
  /** How deep in lists. */
  readonly listDepth: number;
}

/** `count` modules, pt. */
export function modules(context: Context, count: number): number {
  return context.scale.module * count;
}

/** The context inside a box that has no hang column of its own. */
export function inside(context: Context, measure: number, text: Context['text'] = context.text): Context {
  return { ...context, hang: 0, measure, text };
}

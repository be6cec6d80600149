import type { Position } from '../../document/position.ts';
import type { Box } from '../page/content.ts';

export type ChangeKind =
  | 'text'
  /** A number of a page or a chapter, in contents, a reference or a heading, that went on as the page did. */
  | 'page-number'
  | 'font'
  | 'size'
  | 'colour'
  | 'moved'
  | 'leading'
  | 'rewrapped'
  | 'spacing'
  | 'ran-over'
  | 'shape'
  | 'picture'
  | 'link'
  | 'page-size'
  | 'ink'
  | 'pixels';

/** One thing that changed on a page, in words. */
export interface Change {
  readonly kind: ChangeKind;
  /** Without the page and without a full stop: `“8020” became “8021”`. */
  readonly sentence: string;
  readonly was?: string;
  readonly now?: string;
  /** Where it stood and stands, pt. */
  readonly wasBox?: Box;
  readonly nowBox?: Box;
  /** Text of the block that it stands in, by which its source is found. */
  readonly context?: string;
  /** Line of the source that it comes from, where known. */
  readonly source?: Position;
}

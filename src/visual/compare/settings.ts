import type { Box } from '../page/content.ts';

/** When something counts as a change. */
export interface Thresholds {
  /** Colour distance from which a pixel differs, 0 to 1 (pixelmatch). */
  readonly pixel: number;
  /** Pixels of a page that may differ. */
  readonly page: number;
  /** The smallest movement that counts, mm. */
  readonly moved: number;
}

/** pixelmatch's own default; no pixel too many; a fifth of what a reader can tell. */
export const THRESHOLDS: Thresholds = { pixel: 0.1, page: 0, moved: 0.05 };

/** An area of pages that is not compared. */
export interface Mask {
  /** Pages as they are now, from 1; none: all. */
  readonly pages: readonly number[];
  /** mm from the top left corner: x, y, width, height. */
  readonly area: Box;
  readonly reason: string;
  /** The version of the publication, or its date (ISO), from which the mask no longer holds. */
  readonly until: { readonly version: string } | { readonly date: string };
}

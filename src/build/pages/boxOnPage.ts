import type { LaidBox } from '../../document/laid.ts';

/** A laid box with its place on the page, pt from the trim's top left corner. */
export interface BoxOnPage {
  readonly box: LaidBox;
  readonly x: number;
  readonly y: number;
}

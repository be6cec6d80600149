import type { PageRecord } from '../../document/record.ts';
import type { BoxOnPage } from '../pages/boxOnPage.ts';

/** The foot of a page, painted. */
export interface PaintedFoot {
  readonly records: readonly PageRecord[];
  /** What was painted, for *verify*. */
  readonly boxes: readonly BoxOnPage[];
}

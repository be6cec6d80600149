import type { TextBox } from '../../document/boxes.ts';
import type { Line } from '../../document/laid.ts';

/** What the typesetter makes of a text box. */
export interface SetLines {
  readonly lines: readonly Line[];
  /** pt */
  readonly height: number;
  /** Characters that no font of their face has. */
  readonly missing: readonly string[];
  /** Words wider than the measure, which were parted. */
  readonly parted: readonly string[];
}
/** Breaks a text box into lines no wider than `width` (pt): the typesetter's own, so that plates are set like the flow. */
export type LineSetter = (
  box: TextBox,
  width: number,
  elements: { readonly elements: readonly number[]; readonly linkTitles: readonly (string | undefined)[] },
) => SetLines;

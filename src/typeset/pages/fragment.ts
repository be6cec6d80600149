import type { LaidBox, LaidGroup, LaidText } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';
import type { BandRow } from '../blocks/buildBand.ts';

/** Lengths differ by rounding alone below this, pt. */
export const TOLERANCE = 0.001;

/**
 * How hard a box must try to put something on this page. `ease`: keep rules hold. `press`: keep rules give way, but
 * nothing is higher than the room. `must`: the page is empty, and what does not fit here fits nowhere.
 */
export type Force = 'ease' | 'press' | 'must';

/** Where a box goes on after a page break. */
export interface Rest {
  /** Item of a stack, line of a text. */
  readonly at: number;
  /** Where the item at `at` goes on. */
  readonly inner?: Rest;
  /** Cells of a row, each where it goes on; `done` has nothing left. */
  readonly cells?: readonly (Rest | 'untouched' | 'done')[];
  /** What is left of a band. */
  readonly band?: BandRest;
}
/** A cell of a band, where it goes on, and how high what is left of it is (pt). */
export interface BandPart {
  readonly cell: LaidBox;
  readonly rest?: Rest;
  readonly row: number;
  readonly span: number;
  readonly height: number;
}
export interface BandRest {
  readonly parts: readonly BandPart[];
  readonly rows: readonly BandRow[];
}

/** What of a box goes onto a page: no piece, and nothing of it fits; no rest, and it ends here. */
export interface Fragment {
  readonly piece?: LaidBox;
  readonly rest?: Rest;
}

export interface Breaking {
  /** Height of the text area, pt. */
  readonly pageHeight: number;
  /** Called for what is higher than the page, with the height that is too much (pt). */
  readonly tooHigh: (position: Position | undefined, excess: number) => void;
}

/** Cuts any box: from `rest` on, what fits into `room` (pt). Passed to those that hold boxes. */
export type Cut = (box: LaidBox, rest: Rest | undefined, room: number, force: Force, breaking: Breaking) => Fragment;

export const NOTHING: Fragment = {};

/** The box without what it may say only once: its names, its bookmark, its forced break. */
export function continued<T extends LaidBox>(box: T): T {
  const { anchors: _anchors, bookmark: _bookmark, breakBefore: _before, ...left } = box;
  return left as T;
}

/** Rules of a piece: the upper one belongs to the first piece, the lower one to the last. */
export function rulesOf(box: LaidGroup | LaidText, first: boolean, last: boolean): Pick<LaidGroup, 'rules'> {
  if (!box.rules) return {};
  const { top, bottom, ...sides } = box.rules;
  return { rules: { ...sides, ...(first && top ? { top } : {}), ...(last && bottom ? { bottom } : {}) } };
}

import type { Box } from '../page/content.ts';
import type { PlatePictures } from '../pool/job.ts';
import type { Change } from './change.ts';

export type Verdict =
  /** Nothing differs. */
  | 'same'
  /** Pixels differ by less than the thresholds, and nothing else does. */
  | 'faint'
  /** Only its page number went on with pages added or lost before it. */
  | 'renumbered'
  | 'changed'
  /** Of another size. */
  | 'resized'
  | 'added'
  | 'missing'
  /** Stands elsewhere in the order. */
  | 'moved'
  /** Stands where another stood, which stands where this one did. */
  | 'exchanged';

export const PASSING: ReadonlySet<Verdict> = new Set(['same', 'faint', 'renumbered']);

/** Pictures of a page, PNG. */
export interface PagePictures {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly difference?: Uint8Array;
  /** Of a print file: plates that differ. */
  readonly plates?: readonly PlatePictures[];
}
export interface PageOutcome {
  readonly verdict: Verdict;
  /** Numbers from 1: where it stood, where it stands. */
  readonly was?: number;
  readonly now?: number;
  /** The page (its number now) that it changed places with. */
  readonly exchangedWith?: number;
  /** pt; 0 for a page that was not read. */
  readonly width: number;
  readonly height: number;
  readonly changes: readonly Change[];
  /** Pixels over the threshold, and where they lie (pt). */
  readonly differing: number;
  readonly areas: readonly Box[];
  /** First words of the page: what an added or a missing page is known by. */
  readonly opening: string;
  /** Reasons of the masks that held. */
  readonly masks: readonly string[];
  readonly pictures: PagePictures;
}

export type Status =
  /** No page differs. */
  | 'passed'
  /** Pages differ, or came, went or moved. */
  | 'differs'
  /** Has no reference yet. */
  | 'new'
  /** Has a reference and is built no more. */
  | 'gone'
  /** Its reference was made by another rasteriser, or at another resolution. */
  | 'outdated'
  /** Cannot be compared: see its problems. */
  | 'failed';

/** What became of one file, held against what was approved. */
export interface FileOutcome {
  /** Edition, and with `@` its purpose unless that is the screen: `guide`, `guide@print`. */
  readonly name: string;
  readonly status: Status;
  readonly wasPages: number;
  readonly nowPages: number;
  /** In the order of the pages now; a missing page stands where it stood. */
  readonly pages: readonly PageOutcome[];
  /** What changed beside the pages: `Title: “A” became “B”`. No failure. */
  readonly matter: readonly string[];
  /** Reasons for failure beside the pages: an expired mask, another engine. */
  readonly problems: readonly string[];
}

/** No page differs, and nothing else is wrong. */
export const hasPassed = ({ status, problems }: FileOutcome): boolean => status === 'passed' && problems.length === 0;

import type { Before, KnownPage, PixelsResult, ReadResult, SharedPdf } from '../pool/job.ts';

/** A page on both sides, or on one. Indices from 0. */
export interface PagePair {
  readonly pdf: SharedPdf;
  readonly was?: WasPage;
  readonly now?: NowPage;
  readonly isMoved: boolean;
  /** Index now of the page that this one changed places with. */
  readonly exchangedWith?: number;
  readonly wasPages: number;
  readonly nowPages: number;
}
export interface WasPage {
  readonly index: number;
  readonly key: string;
  readonly before: Before;
  readonly read?: KnownPage;
}
export interface NowPage {
  readonly index: number;
  readonly key: string;
  readonly read?: ReadResult;
  /** Of both pages of the pair, but for the masks of the rules nothing left out. */
  readonly pixels?: PixelsResult;
}

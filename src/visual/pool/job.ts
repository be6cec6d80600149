import type { Box, PageContent } from '../page/content.ts';
import type { Plate } from '../plates/plateSpaces.ts';

/** A file whose pages are worked on. `id` names its bytes; they are shared with workers, not copied. */
export interface SharedPdf {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Its inks and plates are read, too. */
  readonly isPrint?: boolean;
}
/** Where the pixels of a page as it was come from. */
export type Before =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'pdf'; readonly pdf: SharedPdf; readonly page: number }
  /** A page that is kept as text and fingerprint only. */
  | { readonly kind: 'none' };

/** left, bottom, right, top; y upwards. */
export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];

/** What a worker is asked for. Pages count from 0. */
export type Job =
  | { readonly kind: 'read'; readonly pdf: SharedPdf; readonly page: number; readonly dpi: number }
  | {
      readonly kind: 'picture';
      readonly pdf: SharedPdf;
      readonly page: number;
      readonly dpi: number;
      /** This part alone: left, bottom, right and top in the page's user space, pt. */
      readonly area?: Rectangle;
    }
  | (Comparison & {
      readonly kind: 'compare';
      /** Give the pictures, too: encoding them takes longer than all the rest. */
      readonly isDrawn: boolean;
    })
  /** Read and compared in one, so that each page is drawn once; `isBeforeRead`: the page before is read, too. */
  | (Comparison & { readonly kind: 'meet'; readonly isBeforeRead: boolean });

interface Comparison {
  readonly pdf: SharedPdf;
  readonly page: number;
  readonly dpi: number;
  readonly before: Before;
  /** Areas that are not compared, pt. */
  readonly masked: readonly Box[];
  /** Of pixelmatch, 0 to 1. */
  readonly threshold: number;
}
export interface ReadResult {
  readonly fingerprint: string;
  readonly content: PageContent;
  /** Fingerprints of its four plates, of a print file. */
  readonly plates?: readonly string[];
}
/** What is kept of a page: not always its content. */
export type KnownPage = Omit<ReadResult, 'content'> & { readonly content?: PageContent };
export interface PictureResult {
  readonly png: Uint8Array;
}
export interface MeetResult {
  readonly now: ReadResult;
  readonly was?: ReadResult;
  readonly pixels: PixelsResult;
}
/** What the pixels of two pages say. */
export interface PixelsResult {
  /** Pixels that differ by more than the threshold and are not anti-aliasing; 0 when there are no pixels to compare. */
  readonly differing: number;
  /** Where they lie, pt. */
  readonly areas: readonly Box[];
  /** Whether there are pixels of the page as it was, and of the same size. */
  readonly isCompared: boolean;
}
export interface CompareResult extends PixelsResult {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  /** Red where pixels differ, transparent elsewhere; absent when both are of different sizes or there is no before. */
  readonly difference?: Uint8Array;
  /** Plates that differ, where both sides are print files at hand. */
  readonly plates: readonly PlatePictures[];
}
/** A plate in grey: black where it prints all its ink. */
export interface PlatePictures {
  readonly plate: Plate;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly difference: Uint8Array;
}
export interface Results {
  readonly read: ReadResult;
  readonly picture: PictureResult;
  readonly compare: CompareResult;
  readonly meet: MeetResult;
}

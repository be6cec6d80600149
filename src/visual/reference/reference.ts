import type { PageContent } from '../page/content.ts';
import type { Matter } from '../page/readKeys.ts';

/** A page as it was approved. */
export interface ReferencePage {
  readonly key: string;
  /** Of the pixels at the reference's resolution. */
  readonly fingerprint: string;
  /** Absent where the file is kept as fingerprints alone. */
  readonly content?: PageContent;
  /** Fingerprints of its four plates, of a print file. */
  readonly plates?: readonly string[];
}
/** How much of each page is kept: fingerprint, text and picture; without the picture; the fingerprint alone. */
export type Keep = 'pictures' | 'text' | 'fingerprint';
/** What was approved of one file: `tests/reference/<name>/`. */
export interface Reference {
  readonly engine: string;
  readonly dpi: number;
  readonly keep: Keep;
  /** Of the file, where all of its pages are approved; absent when only some were. */
  readonly sha256?: string;
  readonly matter: Matter;
  readonly pages: readonly ReferencePage[];
}

export const INDEX = 'index.json';
/** A line of JSON a page, in their order. */
export const CONTENT = 'pages.jsonl';
/** Digits of a page number in a file name, so that names sort as pages do. */
const DIGITS = 3;

/** File name of a page's picture, from 1. */
export const pictureName = (page: number): string => `${String(page).padStart(DIGITS, '0')}.png`;

/** End of the name of what is being written: put in place in one move, or left behind by a process that ended. */
export const DRAFT = '.draft';

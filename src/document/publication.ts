import type { Chapter, Inline } from './nodes.ts';
import type { PrintInput } from './print-settings.ts';

export type Status = 'draft' | 'consultation' | 'final';
export type GroundName = 'white' | 'cream' | 'yellow' | 'black' | 'black-yellow';

export interface LevelOfNeed {
  readonly number: number;
  readonly name: string;
  /** A level colour of the theme. */
  readonly colour: string;
}
export interface FootNumber {
  readonly label: string;
  /** Said instead of the label where there is little room: large print. */
  readonly short?: string | undefined;
  readonly value: string;
  readonly strong: boolean;
}
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly owner?: string;
  readonly signedOffBy?: string;
  readonly signedOffOn?: string;
  readonly reviewBy?: string;
}
export interface Edition {
  readonly id: string;
  readonly layout: string;
  /** Folder or file of the publication. */
  readonly content: string;
  /** pt; 12 to 60. */
  readonly textSize: number;
  readonly ground: GroundName;
  readonly title?: string;
  /** The ordinary edition that a large-print edition repeats (same content), whose page numbers it gives beside headings. */
  readonly ordinary?: string;
  /** For a tool alone: the one file it takes. */
  readonly file?: string;
  /** Print files, as written; see print-settings.ts. */
  readonly print?: PrintInput;
}
/** publication.yml, checked and with defaults. */
export interface PublicationConfig {
  readonly title: string;
  readonly shortTitle: string;
  readonly subtitle: string;
  readonly publisher: string;
  readonly language: string;
  readonly version: string;
  readonly status: Status;
  /** ISO date, or empty. */
  readonly date: string;
  readonly keywords: readonly string[];
  readonly levels: readonly LevelOfNeed[];
  readonly flags: { readonly [name: string]: string };
  readonly foot: { readonly [name: string]: readonly FootNumber[] };
  readonly parts: readonly Part[];
  readonly editions: readonly Edition[];
  /** Overrides of the press's own words ("Contents", "page") and of theme colours; see layouts/theme. */
  readonly words: { readonly [key: string]: string };
  readonly colours: {
    readonly [token: string]: { readonly rgb: string; readonly cmyk: readonly [number, number, number, number] };
  };
  /** Print files of all editions, as written. */
  readonly print?: PrintInput;
  /** Content hash of each press profile that `print` names, by path relative to the publication. */
  readonly profiles?: { readonly [path: string]: string };
}
/** What a reference can point to, over the whole publication. */
export interface Target {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly number?: string;
  /** Id of the chapter that holds it. */
  readonly chapter: string;
}
/** What *resolve* gives: the chapters of one edition, ready to be checked and composed. */
export interface EditionDocument {
  readonly edition: Edition;
  readonly config: PublicationConfig;
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly targets: { readonly [id: string]: Target };
  /** Pictures used, by `src`: what *read* found out about them. */
  readonly pictures: { readonly [src: string]: Picture };
}
export interface Picture {
  /** Content hash: names the picture in page records. */
  readonly hash: string;
  readonly kind: 'jpeg' | 'png' | 'svg';
  /** Pixels; for SVG the size of its view box. */
  readonly width: number;
  readonly height: number;
  /** Absolute path, for *read* and *paint* only; never hashed. */
  readonly path: string;
}

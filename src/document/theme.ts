import type { Colour, FaceId } from './boxes.ts';

/** A colour as chosen for each process: never converted. RGB as `#rrggbb`, CMYK in per cent. */
export interface ColourValue {
  readonly rgb: string;
  readonly cmyk: readonly [number, number, number, number];
}
/** A font file in an npm package. `id` is what laid lines and page records name. */
export interface FontFile {
  readonly id: string;
  readonly package: string;
  readonly file: string;
}
/** Plain data that typeset and paint need of a layout: no sizes or spaces, which live in its boxes. */
export interface ThemeData {
  readonly colours: { readonly [token: Colour]: ColourValue };
  readonly fonts: readonly FontFile[];
  /** Font files of a face, the first that has the character is taken. */
  readonly faces: { readonly [face: FaceId]: readonly string[] };
}

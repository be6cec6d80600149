/** x, y, width and height in pt, from the page's top left corner, y down. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export interface TextStyle {
  /** PostScript name without the subset's tag. */
  readonly font: string;
  /** pt, as it stands on the page. */
  readonly size: number;
  /** `#rrggbb`, with two digits more where it is not opaque; `none` for invisible text. */
  readonly colour: string;
  /** Of a print file: `K 100`, `C 75 M 68 Y 67 K 90`, and whether it overprints. */
  readonly ink?: string;
}
/** Neighbouring words of one line in one style. */
export interface Run {
  readonly text: string;
  /** Index into the page's styles. */
  readonly style: number;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
}
/** A rule, an area, an outline or a gradient. */
export interface Shape {
  readonly box: Box;
  readonly fill?: string;
  readonly stroke?: string;
  /** Of the stroke, pt. */
  readonly weight?: number;
  /** `18-9f86d081884c`: number of points, and hash of them relative to the first, where the shape is more than a line or a rectangle. */
  readonly outline?: string;
  readonly gradient?: true;
  /** Of a print file, as for text; of a gradient a hash. */
  readonly ink?: string;
}
export interface PlacedPicture {
  readonly box: Box;
  readonly pixels: readonly [width: number, height: number];
  /** Filter of the stream: `DCTDecode` (JPEG), `FlateDecode`. */
  readonly coding: string;
  readonly bytes: number;
  readonly hash: string;
  /** Of a print file: its colour space. */
  readonly ink?: string;
}
export interface PlacedLink {
  readonly box: Box;
  /** A web or mail address. Links within the document are not held: their targets move with the pages. */
  readonly target: string;
}
/** What stands on a page, read from the built file by PDFium. Plain data, rounded to 0.01 pt. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly styles: readonly TextStyle[];
  readonly runs: readonly Run[];
  readonly shapes: readonly Shape[];
  readonly pictures: readonly PlacedPicture[];
  readonly links: readonly PlacedLink[];
}

// The page record: the one interface from *paint* (flow or plate) to *assembly*. Keys are page-relative, so that a page's
// stream depends on nothing outside the page.

export interface RecordLink {
  /** Piece of the page and element of its block. */
  readonly piece: number;
  readonly element: number;
  /** URI, or `#id`. */
  readonly href: string;
  readonly title: string;
  /** One rectangle a line: x1 y1 x2 y2 from the trim's top left, y down, pt. */
  readonly areas: readonly (readonly [number, number, number, number])[];
}
/** A resource that a stream names; the name follows from the content, never from the order of painting. */
export type RecordResource =
  | {
      readonly kind: 'state';
      readonly name: string;
      readonly fill?: number;
      readonly stroke?: number;
      /** Of fills, and of strokes too unless they have their own. */
      readonly overprint?: boolean;
      readonly strokeOverprint?: boolean;
    }
  | { readonly kind: 'picture'; readonly name: string; readonly hash: string }
  | { readonly kind: 'shading'; readonly name: string; readonly definition: string };

export interface PageRecord {
  /** Operators of the page, trim's top left as origin, y down (assembly puts the flip before it). latin1. */
  readonly stream: string;
  /** Piece, element, piece, element …: the MCID is half the index. */
  readonly marks: readonly number[];
  readonly links: readonly RecordLink[];
  /**
   * Per font key: glyph id → code points, sorted by glyph id. A key is the id of a font file, or `id~0416` where a glyph is
   * read as something else than its file says (one glyph for Latin A and Cyrillic А): a font of its own on the same file.
   */
  readonly glyphs: { readonly [fontKey: string]: readonly (readonly [number, readonly number[]])[] };
  readonly resources: readonly RecordResource[];
  /** Block of the flow for each piece. */
  readonly blocks: readonly number[];
  /** Bounding boxes of figures painted: piece, element → x1 y1 x2 y2, as above. */
  readonly figures: readonly {
    readonly piece: number;
    readonly element: number;
    readonly box: readonly [number, number, number, number];
  }[];
}

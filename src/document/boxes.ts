import type { Json } from './json.ts';
import type { Position } from './position.ts';

// The box vocabulary: what *compose* (layouts/) hands to *typeset*. Plain data; lengths in pt; colours by token;
// faces by id. Nothing here knows a page.

/** A colour of the theme, by name (`ink`, `paper`, `barley.deep`); given an RGB or CMYK value only at paint. */
export type Colour = string;
/** A face of the theme: `regular`, `bold`, `heavy`. Fallbacks for other scripts are found by the typesetter. */
export type FaceId = string;

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that we use. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'Span'
  | 'Reference'
  | 'Note'
  | 'Code'
  | 'Link'
  | 'Figure';

/** An element of the structure tree that a box or a run makes. */
export interface Role {
  readonly type: StructureType;
  readonly alternative?: string;
  readonly expansion?: string;
  readonly language?: string;
  readonly actualText?: string;
  readonly title?: string;
  /** Local name that `headers` of cells and notes refer to; made unique by assembly. */
  readonly name?: string;
  readonly scope?: 'Column' | 'Row' | 'Both';
  readonly headers?: readonly string[];
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly listNumbering?: 'None' | 'Disc' | 'Decimal' | 'LowerAlpha';
  readonly summary?: string;
  /** Heard as the first words of the heading after it, wherever the page puts it: a chapter's number beside its title. */
  readonly opensHeading?: true;
}

export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
export interface Stroke {
  readonly weight: number;
  readonly colour: Colour;
  readonly dash?: readonly number[];
}

interface BoxBase {
  /** Absent: the box adds nothing to the tree, and what it holds belongs to the nearest box with a role. */
  readonly role?: Role;
  /** The box and all it holds is decoration (an artifact). */
  readonly decoration?: true;
  readonly padding?: Edges;
  readonly ground?: Colour;
  /** How far the ground reaches beyond the box. Where it reaches the trim, print adds the bleed. */
  readonly outset?: Edges;
  readonly rules?: { readonly top?: Stroke; readonly right?: Stroke; readonly bottom?: Stroke; readonly left?: Stroke };
  readonly outline?: { readonly stroke: Stroke; readonly radius: number };
  /**
   * Kept on one page unless taller than a page. What is higher than a third of one gives way: `usually`, where a quarter
   * of a page would stay white for it; `mostly`, where two fifths of one would.
   */
  readonly whole?: true | 'usually' | 'mostly';
  /** A block of the flow that may stand on the next page while the text after it goes on: a drawing, a captioned table. */
  readonly floats?: true;
  /** pt of the following matter that must stand on the same page (keep with next). */
  readonly ahead?: number;
  readonly breakBefore?: 'page';
  readonly minHeight?: number;
  /** Names that references and the outline point to. */
  readonly anchors?: readonly string[];
  /** Entry in the PDF outline: level from 1. */
  readonly bookmark?: { readonly level: number; readonly title: string };
  /** For messages. */
  readonly position?: Position;
}

/** A stretch of text in one face. A run without `role` belongs to the text box's element. */
export interface Run {
  readonly text: string;
  readonly face?: FaceId;
  readonly size?: number;
  readonly colour?: Colour;
  readonly role?: Role;
  /** Runs next to each other with the same `link` and an equal role are one element. `#id` is internal. */
  readonly link?: string;
  /** Contents of the link annotation: what is read out for it. */
  readonly linkTitle?: string;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Shift of the baseline, up is positive (sup, sub at full size). */
  readonly rise?: number;
  /** Kept on one line whole (telephone numbers, dates). Broken only where wider than the measure. */
  readonly together?: boolean;
  readonly language?: string;
  /** A page number put in after pagination: `text` is then what room is kept for (`000`). */
  readonly page?: { readonly target: string; readonly edition?: string };
  /** A small drawing on the line (arrow, tick box, sign), in place of text: `text` is what is read out. */
  readonly drawing?: Drawing;
}
export interface TextStyle {
  readonly face: FaceId;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
  /** em; negative above 36 pt. */
  readonly track?: number;
  readonly align?: 'left' | 'centre' | 'right';
}
/** `runs` may hold `\n` for a hand-set line break. */
export interface TextBox extends BoxBase {
  readonly kind: 'text';
  readonly runs: readonly Run[];
  readonly style: TextStyle;
  /** Least lines at either side of a page break; 2 unless set. */
  readonly orphans?: number;
  /** Main direction of the paragraph; found from the text when absent. */
  readonly direction?: 'ltr' | 'rtl';
}
/** Boxes one under another. The gap stands between items and vanishes at a page break. */
export interface StackBox extends BoxBase {
  readonly kind: 'stack';
  readonly items: readonly Box[];
  readonly gap: number;
  /** So many first items are repeated (as artifacts) at the head of each continuation. */
  readonly head?: number;
}
/** Boxes beside one another. A number is pt; `rest` shares what is left. All cells are as high as the row. */
export interface RowBox extends BoxBase {
  readonly kind: 'row';
  readonly cells: readonly {
    readonly width: number | 'rest';
    readonly box: Box;
    readonly align?: 'top' | 'middle' | 'baseline';
    /** Read out after the cells to its right: a page number that stands before its title. */
    readonly heardLast?: true;
  }[];
  readonly gap: number;
}
/** A table. Column widths are settled by the typesetter from shares, longest words and contents. */
export interface TableBox extends BoxBase {
  readonly kind: 'table';
  /** Share of the width per column; 0: by content. */
  readonly shares: readonly number[];
  readonly rows: readonly TableBoxRow[];
  /** So many first rows are heads: repeated on each page, dropped there where they take more than a third of it. */
  readonly head: number;
  readonly columnGap: number;
  /** Stroke between rows. */
  readonly between?: Stroke;
  /** Used instead when a column cannot hold its longest word, and always when absent from a narrow page's choice. */
  readonly records?: Box;
  readonly caption?: Box;
}
export interface TableBoxRow {
  readonly role: Role;
  readonly cells: readonly TableBoxCell[];
  readonly ground?: Colour;
  readonly rules?: BoxBase['rules'];
}
export interface TableBoxCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Carries the TH or TD role. */
  readonly box: Box;
}
/** A designed area in the flow, set by React-PDF: as high as it wants, or failing where it does not fit a page. */
export interface SlotBox extends BoxBase {
  readonly kind: 'slot';
  /** Name of a plate of the layout. */
  readonly plate: string;
  readonly props: Json;
}
export interface PictureBox extends BoxBase {
  readonly kind: 'picture';
  readonly src: string;
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}
/** Lines and shapes drawn by us. Decoration, unless its role is a Figure with an alternative text. */
export interface ArtBox extends BoxBase {
  readonly kind: 'art';
  readonly drawing: Drawing;
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** y downwards from the top left corner. Path data as in SVG, absolute M L C Z only. */
  readonly shapes: readonly Shape[];
}
export interface Shape {
  readonly path: string;
  readonly fill?: Colour;
  readonly stroke?: Stroke;
}
/** Room that takes part in the flow and paints nothing. */
export interface SpaceBox extends BoxBase {
  readonly kind: 'space';
  readonly height: number;
}

export type Box = TextBox | StackBox | RowBox | TableBox | SlotBox | PictureBox | ArtBox | SpaceBox;

/** The page of an edition, in pt. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** From trim to the text area. */
  readonly margin: Edges;
  readonly ground: Colour;
  /** Room for bleed in print, pt. */
  readonly bleed: number;
}

/** One item of a chapter's flow: a box, or a whole page that is a plate. */
export type FlowItem =
  | {
      readonly kind: 'box';
      readonly box: Box;
      readonly gapBefore: number;
      /** After a box that floats, and has gone to the next page: the room after what stands before that one, pt. */
      readonly gapPassing?: number;
    }
  | PlatePage;

/** A page that is one plate. Its props may hold `{ "$page": "id" }`, put in after pagination. */
export interface PlatePage {
  readonly kind: 'plate';
  readonly plate: string;
  readonly props: Json;
  /** No foot on this page. */
  readonly bare: boolean;
  readonly anchors: readonly string[];
  readonly bookmark?: { readonly level: number; readonly title: string };
  readonly position?: Position;
}

/** What *compose* makes of a chapter (or of the contents, or of the cover): the unit of pagination and of caching. */
export interface Flow {
  readonly id: string;
  /** Element that holds the flow's blocks: `Sect` for a chapter, `Part` for a tool. */
  readonly role: Role;
  readonly items: readonly FlowItem[];
  /** For the running matter. */
  readonly runningHead: string;
  readonly numbers: string;
  /** Pages of this flow have no foot. */
  readonly bare?: true;
  /** Overrides the edition's page. */
  readonly page?: PageGeometry;
}

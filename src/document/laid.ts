import type { Colour, Drawing, Edges, PageGeometry, Role, Stroke } from './boxes.ts';
import type { Position } from './position.ts';

// What *typeset* makes: boxes with a place, lines with shaped words, pages of pieces. Plain data.

/** A word (or a run of spaces) shaped once per face, in units of 1/1000 em; shared by all sizes and editions. */
export interface ShapedWord {
  readonly text: string;
  /** Glyph ids of the font file. */
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  /** x, y offset per glyph; absent when all are 0. */
  readonly offsets?: readonly (readonly [number, number])[];
  /** Code points that each glyph stands for; empty for the later glyphs of a cluster. */
  readonly codePoints: readonly (readonly number[])[];
  readonly width: number;
}
/** Neighbouring words of a line in one face, size, colour and element. Pieces stand in reading order; `x` says where. */
export interface LinePiece {
  /** Id of a font file (`atkinson-400-latin`), not of a theme face: fallbacks are settled. */
  readonly font: string;
  readonly size: number;
  readonly colour: Colour;
  /** pt from the line's left edge. */
  readonly x: number;
  readonly width: number;
  /** In visual order, left to right. */
  readonly words: readonly ShapedWord[];
  /** In reading order. */
  readonly text: string;
  readonly rightToLeft?: true;
  /** Index into the block's elements. */
  readonly element: number;
  readonly link?: string;
  readonly linkTitle?: string;
  readonly underline?: true;
  readonly strike?: true;
  readonly rise?: number;
  /** em */
  readonly track?: number;
  readonly page?: { readonly target: string; readonly edition?: string };
  readonly drawing?: Drawing;
}
export interface Line {
  /** From the top of the text box. */
  readonly y: number;
  readonly height: number;
  /** From the top of the line. */
  readonly baseline: number;
  /** From the left of the text box (alignment). */
  readonly x: number;
  readonly width: number;
  readonly pieces: readonly LinePiece[];
}

interface LaidBase {
  /** From the parent's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ground?: Colour;
  readonly outset?: Edges;
  readonly rules?: { readonly top?: Stroke; readonly right?: Stroke; readonly bottom?: Stroke; readonly left?: Stroke };
  readonly outline?: { readonly stroke: Stroke; readonly radius: number };
  /** Painted as an artifact: decoration, or a repeated table head. */
  readonly artifact?: 'Layout' | 'Pagination';
  /** Keep rules, for src/typeset alone: kept on one page; pt of what follows that must stand on the same page. */
  readonly whole?: true;
  /** Whole, unless it is high and more than this part of a page would stay white for it. */
  readonly yields?: number;
  readonly floats?: true;
  readonly ahead?: number;
  readonly breakBefore?: true;
  readonly anchors?: readonly string[];
  readonly bookmark?: { readonly level: number; readonly title: string };
  readonly position?: Position;
}
export interface LaidText extends LaidBase {
  readonly kind: 'text';
  readonly lines: readonly Line[];
  /** Least lines at either side of a page break; 2 unless set. */
  readonly orphans?: number;
}
/** Stacks, rows, tables and cells are all this once laid. */
export interface LaidGroup extends LaidBase {
  readonly kind: 'group';
  readonly items: readonly LaidBox[];
  /** How it parts at a page break, for src/typeset alone: between its items (unless set), through all of them side by side, or between the rows of a band of spanning cells. */
  readonly split?: 'stack' | 'row' | 'band';
  /** So many first items are repeated at the head of each continuation. */
  readonly head?: number;
  /** Padding above and below the items, pt. */
  readonly edge?: { readonly top: number; readonly bottom: number };
  /** Least height of the whole, pt. */
  readonly minHeight?: number;
  /** A forced page break stands somewhere inside. */
  readonly breakInside?: true;
  /** Cells of a band: the row each item begins in and how many it spans; row -1 is the ground of the whole row `span`. */
  readonly band?: readonly { readonly row: number; readonly span: number }[];
}
export interface LaidArt extends LaidBase {
  readonly kind: 'art';
  readonly drawing: Drawing;
  /** -1: decoration. */
  readonly element: number;
}
export interface LaidPicture extends LaidBase {
  readonly kind: 'picture';
  readonly hash: string;
  readonly element: number;
}
/** A plate's area; `plate` is the key of a laid plate, whose elements follow the block's own from `element` on. */
export interface LaidSlot extends LaidBase {
  readonly kind: 'slot';
  readonly plate: string;
  readonly element: number;
}
export type LaidBox = LaidText | LaidGroup | LaidArt | LaidPicture | LaidSlot;

/** An element of a block's own small structure tree, in pre-order. */
export interface Element {
  readonly role: Role;
  /** Index of the parent in the same list; -1: the flow's element. */
  readonly up: number;
  /** Stands among its parent's content, in the order of painting (Link, Span, Reference). */
  readonly inline: boolean;
}
/** A block, laid: it knows nothing of its place in the document, so equal blocks share it. */
export interface LaidBlock {
  readonly elements: readonly Element[];
  readonly box: LaidBox;
}
/** A piece of a block on a page. */
export interface Piece {
  /** Which block of the flow. */
  readonly block: number;
  readonly box: LaidBox;
  /** From the page's trim, top left. */
  readonly x: number;
  readonly y: number;
}
export type PlacedPage =
  | { readonly kind: 'flow'; readonly geometry: PageGeometry; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'plate';
      readonly geometry: PageGeometry;
      readonly block: number;
      readonly plate: string;
      readonly bare: boolean;
    };

export interface LaidFlow {
  /** Elements of each block, by number. */
  readonly blocks: readonly (readonly Element[])[];
  readonly pages: readonly PlacedPage[];
  /** Page (from 0, within the flow) and height of each anchor. */
  readonly anchors: { readonly [id: string]: { readonly page: number; readonly y: number } };
  readonly bookmarks: readonly {
    readonly level: number;
    readonly title: string;
    readonly page: number;
    readonly y: number;
  }[];
}

/** A plate after React-PDF's layout: plain data, kept by its key; painted anew for each ink. */
export interface LaidPlate {
  /** Hash of plate, props, width, theme and fonts. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly elements: readonly Element[];
  /** All its words in reading order, for *verify*. */
  readonly words: string;
  /** The laid instance tree (boxes and lines; fonts by id). Only src/pdf looks inside. */
  readonly tree: unknown;
}

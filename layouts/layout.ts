import type { ReactElement } from 'react';
import type { Box, Flow, PageGeometry } from '../src/document/boxes.ts';
import type { Json } from '../src/document/json.ts';
import type { Chapter } from '../src/document/nodes.ts';
import type { EditionDocument } from '../src/document/publication.ts';
import type { ThemeData } from '../src/document/theme.ts';

/** What the foot of a page is made from; known only after pagination. */
export interface FootInfo {
  readonly folio: string;
  readonly runningHead: string;
  /** Which numbers of publication.yml stand in the foot. */
  readonly numbers: string;
  /** Id of the flow that the page belongs to: a chapter's. */
  readonly flow?: string;
  /** Titles of the sections (levels 2 and 3 of the outline) that stand on the page, in order. */
  readonly sections?: readonly string[];
}
/** A box with its place on the page, from the trim's top left, pt. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly box: Box;
}
/** A plate: a React component for `@react-pdf`. A page plate fills the page; a slot plate is as wide as its column. */
export type Plate = (props: { readonly data: Json; readonly frame: PlateFrame }) => ReactElement;
export interface PlateFrame {
  /** pt; the page with its bleed for a page plate, the column for a slot. */
  readonly width: number;
  /** pt; 0 for a slot: as high as it wants. */
  readonly height: number;
  /** pt of bleed round a page plate, which is always drawn out to it; 0 in slots. */
  readonly bleed: number;
  readonly textSize: number;
  readonly edition: EditionDocument;
}

/**
 * What gives an edition its looks. Pure: the same document gives the same boxes.
 * `front` and `back` are the flows before and after the chapters (cover, contents, back cover).
 */
export interface Layout {
  readonly id: string;
  theme(document: EditionDocument): ThemeData;
  page(document: EditionDocument): PageGeometry;
  front(document: EditionDocument): readonly Flow[];
  chapter(chapter: Chapter, document: EditionDocument): Flow;
  /**
   * What the flow of a chapter takes from the document's other chapters: while that is equal, and the chapter and all else
   * of the document are too, the flow is not composed again. A layout that does not say has it composed with each edit.
   */
  aroundChapters?(document: EditionDocument): string;
  back(document: EditionDocument): readonly Flow[];
  /** Running matter of one page; painted as an artifact. `null`: none. */
  foot(info: FootInfo, document: EditionDocument): readonly PlacedBox[];
  /** Page and slot plates by name: what PlatePage.plate and SlotBox.plate say. */
  readonly plates: { readonly [name: string]: Plate };
}

import type { Layout } from '../../layouts/layout.ts';
import type { Flow, PageGeometry } from '../document/boxes.ts';
import type { Finding } from '../document/finding.ts';
import type { LaidFlow, LaidPlate } from '../document/laid.ts';
import type { EditionDocument } from '../document/publication.ts';
import type { PageRecord } from '../document/record.ts';
import type { ThemeData } from '../document/theme.ts';
import type { FontStore } from '../typeset/index.ts';
import type { BoxOnPage } from './pages/boxOnPage.ts';
import type { Pagination } from './pages/numberPages.ts';

// What an edition is after each step. Each step adds to what the one before it gave.

/** After *compose*: boxes. `flows` are the front matter's, the chapters' and the back matter's, in this order. */
export interface ComposedEdition {
  readonly document: EditionDocument;
  readonly layout: Layout;
  readonly theme: ThemeData;
  readonly geometry: PageGeometry;
  readonly flows: readonly Flow[];
  /** Index of the first chapter's flow. */
  readonly firstChapter: number;
}
/** After *typeset*: placed pages, numbered. */
export interface TypesetEdition extends ComposedEdition {
  readonly fonts: FontStore;
  /** One for each flow. */
  readonly laid: readonly LaidFlow[];
  /** Hash of all that each flow's pages follow from, apart from the plates that fill pages. */
  readonly flowKeys: readonly string[];
  /** Laid plates, of slots and of pages, by key. */
  readonly plates: ReadonlyMap<string, LaidPlate>;
  readonly pagination: Pagination;
  readonly findings: readonly Finding[];
}
/** After *paint*: a record for each page of `pagination`, and its running matter. */
export interface PaintedEdition extends TypesetEdition {
  readonly records: readonly PageRecord[];
  readonly matter: readonly (readonly PageRecord[])[];
  /** Boxes of each page's running matter, for *verify*. */
  readonly matterBoxes: readonly (readonly BoxOnPage[])[];
}
/** After *finish*: a file. */
export interface FinishedEdition extends PaintedEdition {
  readonly bytes: Uint8Array;
}

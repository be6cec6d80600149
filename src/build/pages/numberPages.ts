import type { Flow } from '../../document/boxes.ts';
import type { LaidFlow, PlacedPage } from '../../document/laid.ts';
import { sectionsOn } from './sectionsOn.ts';

/** A page of an edition: which flow it belongs to, and what is printed as its number. */
export interface NumberedPage {
  readonly placed: PlacedPage;
  /** Index of the flow in the edition. */
  readonly flow: number;
  /** The page's number as printed and as its PDF page label. */
  readonly folio: string;
  /** Titles of the sections on it, as in the outline. */
  readonly sections: readonly string[];
  /** It has a foot. */
  readonly hasFoot: boolean;
}
/** The pages of an edition in order, and on which of them each name stands. */
export interface Pagination {
  readonly pages: readonly NumberedPage[];
  /** Id → folio. */
  readonly folios: ReadonlyMap<string, string>;
}

/** Numbers pages through all flows of an edition: the first, the cover, is page 1. */
export function numberPages(flows: readonly Flow[], laid: readonly LaidFlow[]): Pagination {
  const pages: NumberedPage[] = [];
  const folios = new Map<string, string>();
  for (const [index, flow] of laid.entries()) {
    const first = pages.length;
    const sections = sectionsOn(flow);
    for (const [number, placed] of flow.pages.entries()) {
      const isBare = flows[index]?.bare === true || (placed.kind === 'plate' && placed.bare);
      pages.push({
        placed,
        flow: index,
        folio: String(pages.length + 1),
        sections: sections[number] ?? [],
        hasFoot: !isBare,
      });
    }
    for (const [id, { page }] of Object.entries(flow.anchors))
      if (!folios.has(id)) folios.set(id, String(first + page + 1));
  }
  return { pages, folios };
}

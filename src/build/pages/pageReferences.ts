import type { LaidFlow, PlacedPage } from '../../document/laid.ts';
import { isSlot, linesOf } from './linesOf.ts';
import type { Pagination } from './numberPages.ts';

/** What is printed for a page number: the folio of a name in this edition, or in another (`edition`). */
export type PageNumber = (target: string, edition?: string) => string;

/** Printed where the other edition has no such place. */
export const NOWHERE = '–';

/** Page numbers of an edition; `others` are the paginations of editions that it may refer to. */
export function pageNumbers(own: Pagination, others: ReadonlyMap<string, Pagination>): PageNumber {
  return (target, edition) => {
    const pagination = edition === undefined ? own : others.get(edition);
    return pagination?.folios.get(target) ?? NOWHERE;
  };
}

/** The page numbers that a page shows, as one text: with the page itself, all that its painting depends on. */
export function shownNumbers(page: PlacedPage, pageNumber: PageNumber): string {
  if (page.kind === 'plate') return '';
  const shown: string[] = [];
  for (const { box } of page.pieces)
    for (const { what } of linesOf(box)) {
      if (isSlot(what)) continue;
      for (const piece of what.pieces) if (piece.page) shown.push(pageNumber(piece.page.target, piece.page.edition));
    }
  return shown.join(' ');
}

/** Names that a laid flow's page numbers point to, with the edition meant when it is another one. */
export function referencesOf(laid: LaidFlow): readonly { readonly target: string; readonly edition?: string }[] {
  return laid.pages.flatMap((page) =>
    page.kind === 'plate'
      ? []
      : page.pieces.flatMap(({ box }) =>
          [...linesOf(box)].flatMap(({ what }) =>
            isSlot(what) ? [] : what.pieces.flatMap((piece) => (piece.page ? [piece.page] : [])),
          ),
        ),
  );
}

import type { PlacedPage } from '../../document/laid.ts';
import type { Pagination } from './numberPages.ts';
import { referencesOn } from './referencesOn.ts';

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
  return referencesOn(page)
    .map(({ target, edition }) => pageNumber(target, edition))
    .join(' ');
}

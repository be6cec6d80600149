import type { PaintedEdition } from '../edition.ts';
import { hashOfOne } from '../hash.ts';

/** Pages of an edition: what is printed as their number, and a hash of all that is painted on them. */
export type PageLooks = readonly { readonly folio: string; readonly looks: string }[];

export const pageLooks = ({ pagination, records, matter }: PaintedEdition): PageLooks =>
  pagination.pages.map(({ folio }, index) => {
    const painted = [records[index] ?? [], ...(matter[index] ?? [])];
    return { folio, looks: painted.map(hashOfOne).join(' ') };
  });

/** Numbers of the pages that look otherwise than before. */
export const changedPages = (now: PageLooks, before: PageLooks): readonly string[] =>
  now.filter(({ looks }, index) => looks !== before[index]?.looks).map(({ folio }) => folio);

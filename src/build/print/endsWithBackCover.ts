import type { Pagination } from '../pages/numberPages.ts';

/**
 * Whether the last page of a book is made to be the outside of its back: it has no foot, and nothing before it runs on to
 * it. Blanks that fill the last sheet then stand before it.
 */
export function endsWithBackCover({ pages }: Pagination): boolean {
  const [before, last] = pages.slice(-2);
  return before !== undefined && last !== undefined && pages.length > 2 && !last.hasFoot && before.flow !== last.flow;
}

const pagesPerSheet = 4;

/**
 * Pages of a bound thing from front to back, 1 to `pages`, with blanks (0) that fill its last sheet: at the end, or, where
 * the last page is a back cover, before it, so that it is outside.
 */
export function bookOrder(pages: number, backCover: boolean): readonly number[] {
  const own = Array.from({ length: pages }, (_, index) => index + 1);
  const blanks = Array.from({ length: (pagesPerSheet - (pages % pagesPerSheet)) % pagesPerSheet }, () => 0);
  return backCover ? [...own.slice(0, -1), ...blanks, ...own.slice(-1)] : [...own, ...blanks];
}

import type { Book } from './readBook.ts';

/**
 * Words of the pages under a heading, as far as the next heading of the same rank: its first page and its last are
 * taken whole. Nothing when there is no such heading.
 */
export function textUnder(book: Book, title: string): string | undefined {
  const at = book.headings.findIndex((heading) => heading.title === title);
  const heading = book.headings[at];
  if (!heading) return undefined;
  const next = book.headings.slice(at + 1).find(({ level }) => level <= heading.level);
  return book.pages.slice(heading.page, (next?.page ?? book.pages.length - 1) + 1).join('\n');
}

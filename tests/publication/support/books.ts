import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { norfolk } from '../../build/support/norfolk.ts';
import { type Book, readBook } from './readBook.ts';

const books = new Map<string, Promise<Book>>();

/** An edition of the publication that ships with the press, as PDFium reads its built file. Read once. */
export function bookOf(edition: string): Promise<Book> {
  const known = books.get(edition);
  if (known) return known;
  const book = norfolk().then(({ dist }) => readBook(readFileSync(join(dist, `${edition}.pdf`))));
  books.set(edition, book);
  return book;
}

/** Ids of all editions that are built as a file of their own for the screen. */
export async function editions(): Promise<readonly string[]> {
  const { report } = await norfolk();
  const artefacts = report.manifest?.artefacts ?? [];
  return artefacts
    .filter(
      ({ format, purpose, path, edition }) => format === 'pdf' && purpose === 'screen' && path === `${edition}.pdf`,
    )
    .map(({ edition }) => edition);
}

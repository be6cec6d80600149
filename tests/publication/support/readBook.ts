import { readPdf } from '../../../src/verify/index.ts';
import { readBookmarks } from './readBookmarks.ts';

export interface Heading {
  /** Without its number. */
  readonly title: string;
  readonly level: number;
  /** Index of the page that it stands on. */
  readonly page: number;
}
/** A built file as a reader has it: the words of each page without foot and page references, and the headings. */
export interface Book {
  readonly pages: readonly string[];
  readonly headings: readonly Heading[];
}

/** Lines from the end of a page within which its foot begins. */
const FOOT = 6;
/** Width of a page that has a foot, pt: more than a card's. */
const NARROWEST = 300;

/** Opens a built PDF with PDFium. Throws when it cannot. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const read = await readPdf(bytes);
  if (!read) throw new Error('PDFium cannot open the file.');
  const headings = (await readBookmarks(bytes)).map((bookmark) => ({
    ...bookmark,
    title: bookmark.title.replace(/^\d+(?:\.\d+)* /, ''),
  }));
  const pages = read.pages.map(({ text, width }, index) =>
    withoutReferences(width < NARROWEST ? text : withoutFoot(text, index + 1)),
  );
  return { pages, headings };
}

function withoutFoot(text: string, folio: number): string {
  const lines = text.split('\n');
  const foot = lines.findLastIndex((line, index) => index >= lines.length - FOOT && startsWith(line, folio));
  return lines.slice(0, foot === -1 ? undefined : foot).join('\n');
}

const startsWith = (line: string, folio: number): boolean => line.trim() === `${folio}` || line.startsWith(`${folio} `);

/** Page numbers come and go with the layout: phrases are compared without them. */
const withoutReferences = (text: string): string =>
  text.replace(/\bPage [\d–]+ in\sthe\sA4\sedition/g, ' ').replace(/,?\s+page\s\d+/g, '');

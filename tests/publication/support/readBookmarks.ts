import { readText, withMemory } from '../../../src/verify/read/memory.ts';
import { type Pdfium, startPdfium } from '../../../src/verify/read/pdfium.ts';

/** What PDFium knows of the place that a bookmark leads to (fpdf_doc.h). */
interface Destinations {
  _FPDFBookmark_GetDest(document: number, bookmark: number): number;
  _FPDFDest_GetDestPageIndex(document: number, destination: number): number;
}
export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** Bookmarks of a PDF file in their order, each with its depth from 1 and the index of its page. */
export async function readBookmarks(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  const pdfium = (await startPdfium()) as Pdfium & Destinations;
  return withMemory(pdfium, bytes.length, (data) => {
    pdfium.HEAPU8.set(bytes, data);
    const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
    const under = (parent: number, level: number): readonly Bookmark[] => {
      const found: Bookmark[] = [];
      let entry = pdfium._FPDFBookmark_GetFirstChild(document, parent);
      while (entry !== 0) {
        const bookmark = entry;
        const title = readText(pdfium, (buffer, size) => pdfium._FPDFBookmark_GetTitle(bookmark, buffer, size));
        const page = pdfium._FPDFDest_GetDestPageIndex(document, pdfium._FPDFBookmark_GetDest(document, bookmark));
        found.push({ title, level, page }, ...under(bookmark, level + 1));
        entry = pdfium._FPDFBookmark_GetNextSibling(document, bookmark);
      }
      return found;
    };
    try {
      return under(0, 1);
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
}

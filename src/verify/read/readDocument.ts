import { readText, withMemory } from './memory.ts';
import type { OpenPdf } from './openPdf.ts';
import { readLanguage } from './readCatalogue.ts';

/** What a PDF file says of itself. */
export interface DocumentReading {
  readonly title: string;
  /** Language of the document's catalogue; empty when it has none. */
  readonly language: string;
  /** Titles of the outline's entries, in order, with their depth from 1. */
  readonly outline: readonly OutlineEntry[];
}
export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
}

export function readDocument(pdf: OpenPdf): DocumentReading {
  return { title: readTitle(pdf), language: readLanguage(pdf.bytes), outline: readOutline(pdf, 0, 1) };
}

function readTitle({ pdfium, document }: OpenPdf): string {
  const key = Buffer.from('Title\0', 'latin1');
  return withMemory(pdfium, key.length, (tag) => {
    pdfium.HEAPU8.set(key, tag);
    return readText(pdfium, (buffer, size) => pdfium._FPDF_GetMetaText(document, tag, buffer, size));
  });
}

function readOutline(pdf: OpenPdf, parent: number, level: number): readonly OutlineEntry[] {
  const { pdfium, document } = pdf;
  const entries: OutlineEntry[] = [];
  let entry = pdfium._FPDFBookmark_GetFirstChild(document, parent);
  while (entry !== 0) {
    const bookmark = entry;
    const title = readText(pdfium, (buffer, size) => pdfium._FPDFBookmark_GetTitle(bookmark, buffer, size));
    entries.push({ title, level }, ...readOutline(pdf, entry, level + 1));
    entry = pdfium._FPDFBookmark_GetNextSibling(document, entry);
  }
  return entries;
}

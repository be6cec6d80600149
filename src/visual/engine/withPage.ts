import type { Engine } from './loadEngine.ts';
import type { OpenPdf } from './openPdf.ts';

/** Loads a page (from 0) for the time of `use`. Throws when the file has no such page or PDFium cannot read it. */
export function withPage<T>({ raw }: Engine, pdf: OpenPdf, index: number, use: (page: number) => T): T {
  const page = raw._FPDF_LoadPage(pdf.document, index);
  if (!page) throw new Error(`PDFium cannot read page ${index + 1}`);
  try {
    return use(page);
  } finally {
    raw._FPDF_ClosePage(page);
  }
}

import { withMemory } from './memory.ts';
import { type Pdfium, startPdfium } from './pdfium.ts';

/** A file that PDFium has open. */
export interface OpenPdf {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly pageCount: number;
  readonly bytes: Uint8Array;
}

/** Does `work` on a PDF file opened with PDFium, and closes it. Gives nothing when PDFium cannot open it. */
export async function openPdf<T>(bytes: Uint8Array, work: (pdf: OpenPdf) => T): Promise<T | undefined> {
  const pdfium = await startPdfium();
  return withMemory(pdfium, bytes.length, (data) => {
    pdfium.HEAPU8.set(bytes, data);
    const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) return undefined;
    try {
      return work({ pdfium, document, pageCount: pdfium._FPDF_GetPageCount(document), bytes });
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
}

/** Does `work` on a page, and closes it. Gives nothing when there is no such page. */
export function withPage<T>({ pdfium, document }: OpenPdf, index: number, work: (page: number) => T): T | undefined {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  try {
    return work(page);
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

import { openPdf, withPage } from './openPdf.ts';
import { type DocumentReading, readDocument } from './readDocument.ts';
import { type ReadFont, readFont } from './readFont.ts';
import { readPlainText } from './readGlyphs.ts';
import { readObjects } from './readObjects.ts';

export interface ReadPage {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** Lines parted by `\n`, in the order of painting. */
  readonly text: string;
}
/** What another program finds in a PDF file. */
export interface ReadPdf extends DocumentReading {
  readonly pages: readonly ReadPage[];
  /** Fonts that text is set in. */
  readonly fonts: readonly ReadFont[];
}

/** Reads a PDF file with PDFium, its text as plain text. Gives nothing when PDFium cannot open it. */
export function readPdf(bytes: Uint8Array): Promise<ReadPdf | undefined> {
  return openPdf(bytes, (pdf) => {
    const { pdfium } = pdf;
    const fonts = new Map<number, ReadFont>();
    const read = (page: number): ReadPage => {
      const height = pdfium._FPDF_GetPageHeight(page);
      for (const { font } of readObjects(pdfium, page, height).texts)
        if (font !== 0 && !fonts.has(font)) fonts.set(font, readFont(pdfium, font));
      return { width: pdfium._FPDF_GetPageWidth(page), height, text: readPlainText(pdfium, page) };
    };
    const pages = Array.from(
      { length: pdf.pageCount },
      (_, index) => withPage(pdf, index, read) ?? { width: 0, height: 0, text: '' },
    );
    return { ...readDocument(pdf), pages, fonts: [...fonts.values()] };
  });
}

import { ParseSpeeds, PDFDocument } from 'pdf-lib';

/** Pages of a PDF file: sheets are fewer, or more, than the pages on them. */
export async function pagesIn(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })).getPageCount();
}

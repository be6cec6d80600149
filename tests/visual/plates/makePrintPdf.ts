import { type Color, PDFDocument, PDFName, type PDFPage, StandardFonts } from 'pdf-lib';
import { PAGE, TOP } from '../makePdf.ts';

/** A page with a line of text, and whatever else is drawn, in a file that says it is PDF/X. */
export async function makePrintPdf(
  text: string,
  color: Color,
  draw: (page: PDFPage, document: PDFDocument) => void = () => {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  catalog.set(PDFName.of('OutputIntents'), context.obj([{ Type: 'OutputIntent', S: 'GTS_PDFX' }]));
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage(PAGE);
  page.drawText(text, { x: 30, y: TOP, size: 24, font, color });
  draw(page, document);
  return document.save();
}

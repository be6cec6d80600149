import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';

/** Pens of a small test document: the fonts are PDFium's own, so nothing is embedded. */
export interface Pens {
  readonly document: PDFDocument;
  readonly sans: PDFFont;
  readonly bold: PDFFont;
  readonly serif: PDFFont;
}
export type Draw = (page: PDFPage, pens: Pens) => void | Promise<void>;

/** A6, pt: small pages keep the tests quick. */
export const PAGE: [number, number] = [298, 420];

/** A PDF of one page a drawing; `title` is its only metadata. The same drawings give the same bytes. */
export async function makePdf(
  pages: readonly Draw[],
  { title = 'Test', size = PAGE }: { title?: string; size?: [number, number] } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  const pens = {
    document,
    sans: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
    serif: await document.embedFont(StandardFonts.TimesRoman),
  };
  for (const draw of pages) await draw(document.addPage(size), pens);
  return document.save();
}

/** Where the first line stands, and how far the next is below it, pt. */
export const TOP = 380;
export const LEADING = 15;

/** Draws lines of text under one another, 12 pt, from the top left. */
export const lines =
  (...texts: readonly string[]): Draw =>
  (page, { sans }) => {
    for (const [index, text] of texts.entries())
      page.drawText(text, { x: 30, y: TOP - index * LEADING, size: 12, font: sans });
  };

/** Several drawings on one page. */
export const together =
  (...draws: readonly Draw[]): Draw =>
  async (page, pens) => {
    for (const draw of draws) await draw(page, pens);
  };

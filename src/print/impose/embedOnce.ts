import type { PDFDocument, PDFEmbeddedPage, PDFPage } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';

/**
 * Takes pages over as forms, fonts and pictures once for all of them: page by page, pdf-lib would copy them each time.
 * Annotations stay behind. `box` says how much of each page is taken, in its own coordinates.
 */
export async function embedOnce(
  target: PDFDocument,
  pages: readonly PDFPage[],
  box: (page: PDFPage, index: number) => Rectangle,
): Promise<readonly PDFEmbeddedPage[]> {
  for (const page of pages) page.node.delete(PDFName.of('Annots'));
  const boxes = pages.map((page, index) => {
    const { x, y, width, height } = box(page, index);
    return { left: x, bottom: y, right: x + width, top: y + height };
  });
  return await target.embedPages([...pages], boxes);
}

import { openPdf, withPage } from '../../../src/verify/read/openPdf.ts';
import { readObjects, type TextObject } from '../../../src/verify/read/readObjects.ts';

/** Where a text of a sheet begins, pt from its top left corner. */
export type TextPlace = Pick<TextObject, 'x' | 'baseline' | 'size'>;

/** Places of all texts of each sheet whose size (pt) is one that `isWanted`: pages and marks have their own. */
export async function readPlaces(
  bytes: Uint8Array,
  isWanted: (size: number) => boolean,
): Promise<readonly (readonly TextPlace[])[]> {
  const sheets = await openPdf(bytes, (pdf) =>
    Array.from({ length: pdf.pageCount }, (_, index) =>
      withPage(pdf, index, (page) =>
        readObjects(pdf.pdfium, page, pdf.pdfium._FPDF_GetPageHeight(page)).texts.filter(({ size }) => isWanted(size)),
      ),
    ),
  );
  return (sheets ?? []).map((places) => places ?? []);
}

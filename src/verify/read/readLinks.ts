import type { Area } from './area.ts';
import { numbersIn, withMemory } from './memory.ts';
import type { OpenPdf } from './openPdf.ts';

/** A link to a page of the same file. */
export interface PageLink extends Area {
  /** From 0. */
  readonly page: number;
}

const BYTES_PER_NUMBER = 4;

/** Links of an open page that lead to pages of the file. `height` of the page, pt. */
export function readLinks({ pdfium, document }: OpenPdf, page: number, height: number): readonly PageLink[] {
  const links: PageLink[] = [];
  withMemory(pdfium, 6 * BYTES_PER_NUMBER, (memory) => {
    const at = (index: number) => memory + index * BYTES_PER_NUMBER;
    const [position, found, rectangle] = [at(0), at(1), at(2)];
    pdfium.HEAPU8.fill(0, position, rectangle);
    while (pdfium._FPDFLink_Enumerate(page, position, found) !== 0) {
      const link = numbersIn(pdfium).getUint32(found, true);
      const destination = pdfium._FPDFLink_GetDest(document, link);
      if (destination === 0) continue;
      pdfium._FPDFLink_GetAnnotRect(link, rectangle);
      const number = pdfium._FPDFDest_GetDestPageIndex(document, destination);
      const view = numbersIn(pdfium);
      const float = (index: number) => view.getFloat32(at(index), true);
      links.push({
        left: float(2),
        top: height - float(3),
        right: float(4),
        bottom: height - float(5),
        page: number,
      });
    }
  });
  return links;
}

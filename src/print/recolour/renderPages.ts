import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page as pixels: red, green, blue and opacity (255), rows from the top. */
export interface PagePixels {
  readonly width: number;
  readonly height: number;
  /** Pixels per pt. */
  readonly scale: number;
  readonly data: Uint8Array;
}

/** Pixels of one page, 160 MB: a poster is drawn less fine, so that it does not take the machine's memory. */
const mostPixels = 40_000_000;

/**
 * Renders the pages (from 1; absent: all) of a PDF with PDFium, one after the other. `scale`: pixels per pt; fewer for a
 * page so large that it would take too many.
 */
export async function renderPages(
  bytes: Uint8Array,
  scale: number,
  visit: (page: number, pixels: PagePixels) => Promise<void> | void,
  pages?: ReadonlySet<number>,
): Promise<void> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const count = document.getPageCount();
    for (let index = 0; index < count; index++) {
      if (pages && !pages.has(index + 1)) continue;
      const page = document.getPage(index);
      const size = page.getOriginalSize();
      const own = Math.min(scale, Math.sqrt(mostPixels / (size.originalWidth * size.originalHeight)));
      const width = Math.round(size.originalWidth * own);
      const height = Math.round(size.originalHeight * own);
      const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
      await visit(index + 1, { width, height, scale: own, data });
    }
    document.destroy();
  } finally {
    library.destroy();
  }
}

import type { PDFPage } from 'pdf-lib';
import { PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';

export type BoxName = 'MediaBox' | 'CropBox' | 'BleedBox' | 'TrimBox' | 'ArtBox';

/** Decimals of a box, in pt: 0.0001 pt is far below the 0.01 mm that marks have to meet by. */
const decimals = 4;
const rounded = (value: number): number => Number(value.toFixed(decimals));

/** A box of the page itself or inherited (ISO 32000-1, table 30), in pt; absent where the page does not say. */
export function readBox(page: PDFPage, name: BoxName): Rectangle | undefined {
  const found = page.node.getInheritableAttribute(PDFName.of(name));
  const array = found && page.doc.context.lookup(found);
  if (!(array instanceof PDFArray) || array.size() !== 4) return undefined;
  const sides: number[] = [];
  for (let i = 0; i < 4; i++) {
    const side = array.lookup(i);
    if (!(side instanceof PDFNumber)) return undefined;
    sides.push(side.asNumber());
  }
  const [a = 0, b = 0, c = 0, d = 0] = sides;
  return { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) };
}

/** Sets a box of a page; pt, from the page’s lower left corner. */
export function writeBox(page: PDFPage, name: BoxName, box: Rectangle): void {
  const sides = [box.x, box.y, box.x + box.width, box.y + box.height].map(rounded);
  page.node.set(PDFName.of(name), page.doc.context.obj(sides));
}

/** Media, bleed and trim box; no crop and art box, which PDF/X-4 allows but nobody needs. */
export function writePrintBoxes(
  page: PDFPage,
  boxes: { readonly media: Rectangle; readonly bleed: Rectangle; readonly trim: Rectangle },
): void {
  writeBox(page, 'MediaBox', boxes.media);
  writeBox(page, 'BleedBox', boxes.bleed);
  writeBox(page, 'TrimBox', boxes.trim);
  page.node.delete(PDFName.of('CropBox'));
  page.node.delete(PDFName.of('ArtBox'));
}

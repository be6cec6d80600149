import type { Pdfium } from './pdfium.ts';
import type { OtherObject, PageObjects, TextObject } from './readObjects.ts';

/** A page as PDFium paints it, or a part of it: 4 bytes a pixel, blue, green, red and unused. */
export type Pixels = Uint8Array;

export interface Layers {
  /** Pixels a point. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Without text and thin lines: a word's own underline or strike is not its ground. */
  readonly paper: Pixels;
  /** Only where a text is to be looked at that may be covered or cut off. */
  readonly whole?: {
    /** All of the page. */
    readonly page: Pixels;
    /** All but its text: what is painted beneath, and what is painted over it. */
    readonly ground: Pixels;
    /** Its text alone, black on white, with nothing cut off. */
    readonly ink: Pixels;
  };
}

const BYTES_PER_PIXEL = 4;
const WHITE = 0xffffffff;
/** By how much the clip of a text is widened about its beginning: beyond any page. */
const UNCLIPPED = 1000;

/**
 * Does `work` on an open page rendered once a layer; the layers are gone afterwards, and the page is of no other use.
 * `width` and `height` of the page in pt. `lines`: thin ones, which are left out of the paper. `isWhole`: all layers are
 * wanted.
 */
export function withLayers<T>(
  pdfium: Pdfium,
  page: number,
  { texts, others }: PageObjects,
  { width, height, scale, lines, isWhole }: LayerSettings,
  work: (layers: Layers) => T,
): T {
  const columns = Math.ceil(width * scale);
  const rows = Math.ceil(height * scale);
  const bitmaps: number[] = [];
  const render = (): number => {
    const bitmap = pdfium._FPDFBitmap_Create(columns, rows, 0);
    bitmaps.push(bitmap);
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, WHITE);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, 0);
    return bitmap;
  };
  const pixels = (bitmap: number): Pixels => {
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
    return pdfium.HEAPU8.subarray(start, start + rows * columns * BYTES_PER_PIXEL);
  };
  const show = (objects: readonly { readonly handle: number }[], active: boolean) => {
    for (const { handle } of objects) pdfium._FPDFPageObj_SetIsActive(handle, active ? 1 : 0);
  };
  const renderInk = (): number => {
    show(others, false);
    show(texts, true);
    for (const text of texts) paintBlackAndWhole(pdfium, text, height);
    return render();
  };
  try {
    const all = isWhole ? render() : 0;
    show(texts, false);
    const ground = isWhole ? render() : 0;
    show(lines, false);
    const paper = render();
    const ink = isWhole ? renderInk() : 0;
    const whole = isWhole ? { page: pixels(all), ground: pixels(ground), ink: pixels(ink) } : undefined;
    return work({ scale, width: columns, height: rows, paper: pixels(paper), ...(whole && { whole }) });
  } finally {
    for (const bitmap of bitmaps) pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

export interface LayerSettings {
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly lines: readonly OtherObject[];
  readonly isWhole: boolean;
}

/** Sets a text in black, and widens what it is cut off by about its beginning. `height` of the page, pt. */
function paintBlackAndWhole(pdfium: Pdfium, { handle, x, baseline }: TextObject, height: number): void {
  pdfium._FPDFPageObj_SetFillColor(handle, 0, 0, 0, 255);
  const [right, up] = [x * (1 - UNCLIPPED), (height - baseline) * (1 - UNCLIPPED)];
  pdfium._FPDFPageObj_TransformClipPath(handle, UNCLIPPED, 0, 0, UNCLIPPED, right, up);
}

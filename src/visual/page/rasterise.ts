import type { Engine } from '../engine/loadEngine.ts';
import type { OpenPdf } from '../engine/openPdf.ts';
import { withPage } from '../engine/withPage.ts';
import type { Pixels } from '../png/pixels.ts';

/** What a page is rendered as. `grey` gives equal red, green and blue. */
export interface Rendering {
  readonly dpi: number;
  readonly ink?: 'colour' | 'grey';
}

/** fpdfview.h */
const FORMAT_BGRX = 3;
const FLAG_ANNOTATIONS = 0x01;
const FLAG_GREY = 0x08;
const FLAG_RED_FIRST = 0x10;
const WHITE = 0xffffffff;
const BYTES_PER_PIXEL = 4;
/** pt in an inch. */
const POINTS = 72;
/** A pixel without red, green and blue, in the machine's order of bytes. */
const [OPAQUE = 0] = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer);

/**
 * Renders a page (from 0) on white, with annotations, anti-aliased in grey (no sub-pixels). The same file gives the
 * same pixels on every machine. Throws when PDFium cannot read the page or it is too large for memory.
 */
export function rasterise(engine: Engine, pdf: OpenPdf, index: number, rendering: Rendering): Pixels {
  return withPage(engine, pdf, index, (page) => rasteriseLoaded(engine, page, rendering));
}

/** The same of a page that is loaded. */
export function rasteriseLoaded({ raw }: Engine, page: number, { dpi, ink }: Rendering): Pixels {
  const width = Math.max(1, Math.round((raw._FPDF_GetPageWidthF(page) * dpi) / POINTS));
  const height = Math.max(1, Math.round((raw._FPDF_GetPageHeightF(page) * dpi) / POINTS));
  const bytes = width * height * BYTES_PER_PIXEL;
  const buffer = raw.wasmExports.malloc(bytes);
  if (!buffer) throw new Error(`a page of ${width} by ${height} pixels is too large to render`);
  const bitmap = raw._FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, buffer, width * BYTES_PER_PIXEL);
  const flags = FLAG_ANNOTATIONS | FLAG_RED_FIRST | (ink === 'grey' ? FLAG_GREY : 0);
  raw._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  raw._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
  const rgba = raw.HEAPU8.slice(buffer, buffer + bytes);
  // The fourth byte of BGRx is not defined. Four bytes at a time: byte by byte it takes as long as drawing.
  const pixels = new Uint32Array(rgba.buffer);
  for (let at = 0; at < pixels.length; at++) pixels[at] = (pixels[at] ?? 0) | OPAQUE;
  raw._FPDFBitmap_Destroy(bitmap);
  raw.wasmExports.free(buffer);
  return { width, height, rgba };
}

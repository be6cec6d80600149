import type { Pdfium } from './pdfium.ts';

/** Lends `size` bytes of PDFium's memory to `work`, and takes them back. */
export function withMemory<T>(pdfium: Pdfium, size: number, work: (pointer: number) => T): T {
  const pointer = pdfium.wasmExports.malloc(size);
  try {
    return work(pointer);
  } finally {
    pdfium.wasmExports.free(pointer);
  }
}

/** PDFium's memory as numbers, as it stands now: not to be kept, since PDFium may move it. */
export const numbersIn = ({ HEAPU8 }: Pdfium): DataView => new DataView(HEAPU8.buffer);

const UTF_16 = new TextDecoder('utf-16le');
const BYTES_PER_UNIT = 2;

/**
 * A text that PDFium writes into a buffer as UTF-16 with a closing NUL. `fill` is called with no buffer first, for the
 * size in bytes, as PDFium's interface has it.
 */
export function readText(pdfium: Pdfium, fill: (buffer: number, size: number) => number): string {
  const size = fill(0, 0);
  if (size <= BYTES_PER_UNIT) return '';
  return withMemory(pdfium, size, (buffer) => {
    fill(buffer, size);
    return UTF_16.decode(pdfium.HEAPU8.slice(buffer, buffer + size - BYTES_PER_UNIT));
  });
}

/** A text that PDFium writes as UTF-8 or Latin-1 with a closing NUL. */
export function readName(pdfium: Pdfium, fill: (buffer: number, size: number) => number): string {
  const size = fill(0, 0);
  if (size <= 1) return '';
  return withMemory(pdfium, size, (buffer) => {
    fill(buffer, size);
    return Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + size - 1)).toString('utf8');
  });
}

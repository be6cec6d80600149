import type { Engine } from './loadEngine.ts';

/** A document in the engine. Call `close` when done: its memory is not the garbage collector's. */
export interface OpenPdf {
  readonly document: number;
  readonly pages: number;
  close(): void;
}

/** Opens the bytes of a PDF; undefined when PDFium cannot read them (no PDF, damaged, a password). */
export function openPdf({ raw }: Engine, bytes: Uint8Array): OpenPdf | undefined {
  // PDFium reads from this memory for as long as the document is open.
  const pointer = raw.wasmExports.malloc(bytes.length);
  raw.HEAPU8.set(bytes, pointer);
  const document = raw._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  if (!document) {
    raw.wasmExports.free(pointer);
    return undefined;
  }
  return {
    document,
    pages: raw._FPDF_GetPageCount(document),
    close() {
      raw._FPDF_CloseDocument(document);
      raw.wasmExports.free(pointer);
    },
  };
}

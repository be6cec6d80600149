import { zlibSync } from 'fflate';
import type { PDFDict, PDFDocument, PDFRef } from 'pdf-lib';

/** zlib level: beyond it fflate takes twice the time for a hundredth of the size. */
const level = 6;

/** Deflated in JavaScript, so that the bytes do not depend on the processor. */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level });

/** Registers `bytes` as a compressed stream of `pdf`. */
export function addStream(
  pdf: PDFDocument,
  bytes: Uint8Array,
  dictionary: Parameters<PDFDict['context']['stream']>[1] = {},
): PDFRef {
  return pdf.context.register(pdf.context.stream(deflate(bytes), { ...dictionary, Filter: 'FlateDecode' }));
}

/** Registers content stream operators (latin1) as a compressed stream of `pdf`. */
export const addContent = (pdf: PDFDocument, operators: readonly string[]): PDFRef =>
  addStream(pdf, Buffer.from(`${operators.join('\n')}\n`, 'latin1'));

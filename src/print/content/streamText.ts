import type { PDFPage } from 'pdf-lib';
import { decodePDFRawStream, PDFArray, PDFContentStream, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';

/** Content of a stream as latin1; empty where its filter is unknown. */
export function streamText(stream: PDFStream): string {
  try {
    if (stream instanceof PDFRawStream) return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    if (stream instanceof PDFContentStream) return Buffer.from(stream.getUnencodedContents()).toString('latin1');
    return Buffer.from(stream.getContents()).toString('latin1');
  } catch {
    return '';
  }
}

/** All content streams of a page, one behind the other. */
export function pageText(page: PDFPage): string {
  const contents = page.node.lookup(PDFName.of('Contents'));
  if (contents instanceof PDFStream) return streamText(contents);
  if (!(contents instanceof PDFArray)) return '';
  const parts: string[] = [];
  for (let i = 0; i < contents.size(); i++) {
    const part = contents.lookup(i);
    if (part instanceof PDFStream) parts.push(streamText(part));
  }
  return parts.join('\n');
}

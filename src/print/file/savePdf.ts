import { createHash } from 'node:crypto';
import type { PDFDocument } from 'pdf-lib';
import { PDFHexString } from 'pdf-lib';
import { dropUnreachable } from './dropUnreachable.ts';

/** PDF/X-4 is built on PDF 1.6 (ISO 15930-7, 6.1); pdf-lib always writes 1.7 in the header. */
const version = Buffer.from('%PDF-1.6', 'latin1');
const idLength = 32;

/** A file identifier that follows from `seed`: the same input has the same identifier on any day. */
export function setFileId(pdf: PDFDocument, seed: string): string {
  const id = createHash('sha256').update(seed).digest('hex').slice(0, idLength);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return id;
}

/** Writes `pdf` without what nothing refers to. The same document gives the same bytes. */
export async function savePdf(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  dropUnreachable(pdf);
  const bytes = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  bytes.set(version, 0);
  return bytes;
}

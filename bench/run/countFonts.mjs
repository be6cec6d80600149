import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];

/** Programs of fonts in a file, and drawings that pages share (form XObjects). */
export async function countFonts(path) {
  const { context } = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const programs = [];
  let forms = 0;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')) forms++;
    if (!(object instanceof PDFDict)) continue;
    for (const key of PROGRAMS) if (object.has(PDFName.of(key))) programs.push(String(object.get(PDFName.of(key))));
  }
  return { fonts: new Set(programs).size, forms };
}

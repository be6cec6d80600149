import type { PDFDocument, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFStream } from 'pdf-lib';

/** Arrays and dictionaries within one another: deeper is no file that a program has written. */
const deepest = 30;

function visitWithin(object: PDFObject, visit: (dictionary: PDFDict) => void, depth: number): void {
  if (depth > deepest) return;
  if (object instanceof PDFStream) visitWithin(object.dict, visit, depth);
  else if (object instanceof PDFDict) {
    visit(object);
    for (const value of object.values()) visitWithin(value, visit, depth + 1);
  } else if (object instanceof PDFArray) for (const value of object.asArray()) visitWithin(value, visit, depth + 1);
}

/** Every dictionary of a file, those of streams and those within others too, each once. */
export function visitDictionaries(pdf: PDFDocument, visit: (dictionary: PDFDict) => void): void {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visitWithin(object, visit, 0);
}

import type { PDFDocument, PDFObject } from 'pdf-lib';
import { PDFArray, PDFDict, PDFRef, PDFStream } from 'pdf-lib';

function childrenOf(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFStream) return object.dict.values();
  return [];
}

/** Takes out of `pdf` what nothing refers to any more: pdf-lib would write it all the same. */
export function dropUnreachable(pdf: PDFDocument): void {
  const { context } = pdf;
  const { Root, Info } = context.trailerInfo;
  const kept = new Set<string>();
  const waiting: PDFObject[] = [Root, Info].filter((object) => object !== undefined);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) {
      waiting.push(...childrenOf(object));
      continue;
    }
    if (kept.has(object.tag)) continue;
    kept.add(object.tag);
    const target = context.lookup(object);
    if (target) waiting.push(...childrenOf(target));
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!kept.has(reference.tag)) context.delete(reference);
  }
}

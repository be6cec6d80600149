import type { OpenPdf } from '../read/openPdf.ts';
import { isArray, isDictionary, isReference, nameOf, type PdfDictionary, type PdfValue } from '../read/pdfValue.ts';

/** A page of a file as it stands there. */
export interface PageObject {
  /** Object number. */
  readonly id: number;
  readonly dictionary: PdfDictionary;
  /** Its own, or inherited. */
  readonly resources: PdfValue | undefined;
}

/** Deeper than any tree of pages; a file that nests deeper leads in a circle. */
const DEEPEST = 64;

/** The pages of a file, in order. */
export function pagesOf(pdf: OpenPdf): readonly PageObject[] {
  const pages: PageObject[] = [];
  const walk = (value: PdfValue | undefined, inherited: PdfValue | undefined, depth: number) => {
    const node = pdf.get(value);
    if (!isReference(value) || !isDictionary(node) || depth > DEEPEST) return;
    const resources = node.get('/Resources') ?? inherited;
    if (nameOf(node.get('/Type')) === 'Page') {
      pages.push({ id: value.to, dictionary: node, resources });
      return;
    }
    const kids = pdf.entry(node, 'Kids');
    if (isArray(kids)) for (const kid of kids) walk(kid, resources, depth + 1);
  };
  const catalogue = pdf.entry(pdf.trailer, 'Root');
  if (isDictionary(catalogue)) walk(catalogue.get('/Pages'), undefined, 0);
  return pages;
}

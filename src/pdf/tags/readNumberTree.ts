import type { OpenPdf } from '../read/openPdf.ts';
import { isArray, isDictionary, type PdfValue } from '../read/pdfValue.ts';

/** Deeper than any tree of ours; a file that nests deeper leads in a circle. */
const DEEPEST = 16;

/** Entries of a number tree (ISO 32000-1, 7.9.7), as they stand: references are not followed. */
export function readNumberTree(pdf: OpenPdf, root: PdfValue | undefined): ReadonlyMap<number, PdfValue> {
  const entries = new Map<number, PdfValue>();
  const walk = (value: PdfValue | undefined, depth: number) => {
    const node = pdf.get(value);
    if (!isDictionary(node) || depth > DEEPEST) return;
    const numbers = pdf.entry(node, 'Nums');
    if (isArray(numbers))
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        const [key, entry] = [numbers[i], numbers[i + 1]];
        if (typeof key === 'number' && entry !== undefined) entries.set(key, entry);
      }
    const kids = pdf.entry(node, 'Kids');
    if (isArray(kids)) for (const kid of kids) walk(kid, depth + 1);
  };
  walk(root, 0);
  return entries;
}

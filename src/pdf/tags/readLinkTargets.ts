import { textOf } from '../read/decodeString.ts';
import { type OpenPdf, openPdf } from '../read/openPdf.ts';
import { isArray, isDictionary, isReference, isString, type PdfDictionary, type PdfValue } from '../read/pdfValue.ts';
import { pagesOf } from './pagesOf.ts';

/** Where a link leads: an address, or a page of the file (from 0) with the bookmark that stands there, if one does. */
export type LinkTarget =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'page'; readonly page: number; readonly bookmark?: string };

/** More bookmarks than any file of ours has; a chain that is longer leads in a circle. */
const MOST_BOOKMARKS = 100_000;

/** Reads where the links of a file lead, by the object numbers of their annotations. Links that lead nowhere have no entry. */
export function readLinkTargets(bytes: Uint8Array): ReadonlyMap<number, LinkTarget> {
  const pdf = openPdf(bytes);
  const pages = pagesOf(pdf);
  const numbers = new Map(pages.map(({ id }, index) => [id, index]));
  const bookmarks = readBookmarks(pdf);
  const targets = new Map<number, LinkTarget>();
  for (const { dictionary } of pages) {
    const annotations = pdf.entry(dictionary, 'Annots');
    for (const value of isArray(annotations) ? annotations : []) {
      const annotation = pdf.get(value);
      if (!isReference(value) || !isDictionary(annotation)) continue;
      const target = addressOf(pdf, annotation) ?? placeOf(pdf, annotation, numbers, bookmarks);
      if (target) targets.set(value.to, target);
    }
  }
  return targets;
}

function addressOf(pdf: OpenPdf, annotation: PdfDictionary): LinkTarget | undefined {
  const action = pdf.entry(annotation, 'A');
  const uri = isDictionary(action) ? pdf.entry(action, 'URI') : undefined;
  return isString(uri) ? { kind: 'address', address: textOf(uri) } : undefined;
}

function placeOf(
  pdf: OpenPdf,
  annotation: PdfDictionary,
  numbers: ReadonlyMap<number, number>,
  bookmarks: ReadonlyMap<string, string>,
): LinkTarget | undefined {
  const destination = pdf.entry(annotation, 'Dest');
  if (!isArray(destination)) return undefined;
  const [to] = destination;
  const page = isReference(to) ? numbers.get(to.to) : undefined;
  if (page === undefined) return undefined;
  const bookmark = bookmarks.get(keyOf(destination));
  return { kind: 'page', page, ...(bookmark !== undefined && { bookmark }) };
}

/** The same place gives the same key. */
const keyOf = (destination: readonly PdfValue[]): string => JSON.stringify(destination);

/** Titles of bookmarks by their destinations; of several at one place, the first. */
function readBookmarks(pdf: OpenPdf): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const catalogue = pdf.entry(pdf.trailer, 'Root');
  const outlines = isDictionary(catalogue) ? pdf.entry(catalogue, 'Outlines') : undefined;
  const open: PdfValue[] = isDictionary(outlines) ? [outlines.get('/First') ?? null] : [];
  for (let read = 0; open.length > 0 && read < MOST_BOOKMARKS; read++) {
    const item = pdf.get(open.pop());
    if (!isDictionary(item)) continue;
    const destination = pdf.entry(item, 'Dest');
    const title = pdf.entry(item, 'Title');
    if (isArray(destination) && isString(title)) {
      const key = keyOf(destination);
      titles.set(key, titles.get(key) ?? textOf(title));
    }
    open.push(item.get('/Next') ?? null, item.get('/First') ?? null);
  }
  return titles;
}

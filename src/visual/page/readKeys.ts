import { createHash } from 'node:crypto';
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';

/** What a file is made of, without rendering it. */
export interface FileKeys {
  /** A hash a page of its content, its resources, its boxes and its annotations: equal keys give equal pixels. */
  readonly pages: readonly string[];
  readonly matter: Matter;
  /** It says that it is for print (PDF/X), so its plates are compared, too. */
  readonly isPrint: boolean;
}
/** What a file says of itself beside its pages: a name each, and its text, or `#` and a hash where that is long. */
export type Matter = { readonly [name: string]: string };

/** Hexadecimal digits kept of SHA-256: 80 bits. */
const DIGITS = 20;
/** Entries that do not show on the page: places in other trees, and what follows from the bytes themselves. */
const UNSEEN = new Set([
  'Parent',
  'P',
  'StructParents',
  'StructParent',
  'Tabs',
  'Metadata',
  'LastModified',
  'PieceInfo',
]);
/** Entries of the catalogue that are matter, by the name that a message gives them. */
const MATTER: { readonly [entry: string]: string } = {
  Metadata: 'metadata (XMP)',
  StructTreeRoot: 'tags',
  PageLabels: 'page labels',
  OutputIntents: 'output intent',
  Lang: 'language',
  ViewerPreferences: 'viewer preferences',
};

/** Reads the keys of a PDF; undefined when pdf-lib cannot read it (no PDF, damaged, a password). */
export async function readKeys(bytes: Uint8Array): Promise<FileKeys | undefined> {
  // At once: pdf-lib otherwise stops for a timer after every hundred objects, which takes as long again.
  const document = await PDFDocument.load(bytes, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false }).catch(
    () => undefined,
  );
  if (!document) return undefined;
  const hash = createHasher(document);
  return {
    pages: document.getPages().map((page) => hash(pageParts(page))),
    matter: readMatter(document, hash),
    isPrint: isPrint(document),
  };
}

/** Has an output intent of PDF/X (ISO 15930-7, 6.3). */
function isPrint({ catalog, context }: PDFDocument): boolean {
  const intents = catalog.lookup(PDFName.of('OutputIntents'));
  if (!(intents instanceof PDFArray)) return false;
  return intents.asArray().some((reference) => {
    const intent = reference instanceof PDFRef ? context.lookup(reference) : reference;
    return intent instanceof PDFDict && intent.get(PDFName.of('S')) === PDFName.of('GTS_PDFX');
  });
}

type Hasher = (object: PDFObject) => string;

/** Hashes an object with all it refers to, each object once. What lies within a circle counts as a circle. */
function createHasher(document: PDFDocument): Hasher {
  const known = new Map<string, string>();
  const hash: Hasher = (object) => createHash('sha256').update(describe(object)).digest('hex').slice(0, DIGITS);
  const describe = (object: PDFObject): string => {
    if (object instanceof PDFRef) return describeReference(object);
    if (object instanceof PDFStream) return `${describeDictionary(object.dict)}${hashBytes(object.getContents())}`;
    if (object instanceof PDFDict) return describeDictionary(object);
    if (object instanceof PDFArray) return `[${object.asArray().map(describe).join(' ')}]`;
    return object.toString();
  };
  const describeReference = (reference: PDFRef): string => {
    const before = known.get(reference.tag);
    if (before !== undefined) return before;
    known.set(reference.tag, 'circle');
    const object = document.context.lookup(reference);
    const text = object ? hash(object) : 'null';
    known.set(reference.tag, text);
    return text;
  };
  const describeDictionary = (dictionary: PDFDict): string => {
    // Another page is a target, not content.
    if (dictionary.get(PDFName.of('Type')) === PDFName.of('Page')) return 'page';
    const entries = dictionary
      .entries()
      .map(([name, value]) => [name.decodeText(), value] as const)
      .filter(([name]) => !UNSEEN.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `<<${entries.map(([name, value]) => `/${name} ${describe(value)}`).join(' ')}>>`;
  };
  return hash;
}

const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, DIGITS);

/** The page as a dictionary of its own, with what it inherits, and without its type: it is not a target here. */
function pageParts({ node, doc }: PDFPage): PDFDict {
  const parts = doc.context.obj({});
  for (const name of ['Contents', 'Annots', 'Group', 'UserUnit']) {
    const value = node.get(PDFName.of(name));
    if (value) parts.set(PDFName.of(name), value);
  }
  for (const name of ['Resources', 'MediaBox', 'CropBox', 'Rotate']) {
    const value = node.getInheritableAttribute(PDFName.of(name));
    if (value) parts.set(PDFName.of(name), value);
  }
  return parts;
}

function readMatter(document: PDFDocument, hash: Hasher): Matter {
  const matter: { [name: string]: string } = {};
  const { Info } = document.context.trailerInfo;
  const info = Info ? document.context.lookup(Info) : undefined;
  if (info instanceof PDFDict)
    for (const [name, value] of info.entries()) {
      const text = value instanceof PDFRef ? document.context.lookup(value) : value;
      matter[name.decodeText()] =
        text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : String(text);
    }
  for (const [entry, name] of Object.entries(MATTER)) {
    const value = document.catalog.get(PDFName.of(entry));
    if (value) matter[name] = `#${entry === 'Metadata' ? hashMetadata(document, value) : hash(value)}`;
  }
  const bookmarks = readBookmarks(document);
  if (bookmarks.length > 0) matter.bookmarks = `#${hashBytes(new TextEncoder().encode(bookmarks.join('\n')))}`;
  return Object.fromEntries(Object.entries(matter).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Titles of the outline with their depth. By a list and not by recursion: each item refers to the next. */
function readBookmarks(document: PDFDocument): readonly string[] {
  const dictionary = (object: PDFObject | undefined) => {
    const found = object instanceof PDFRef ? document.context.lookup(object) : object;
    return found instanceof PDFDict ? found : undefined;
  };
  const titles: string[] = [];
  const root = dictionary(document.catalog.get(PDFName.of('Outlines')));
  const waiting = [{ item: dictionary(root?.get(PDFName.of('First'))), depth: 0 }];
  const seen = new Set<PDFDict>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item, depth } = next;
    if (!item || seen.has(item)) continue;
    seen.add(item);
    const title = item.get(PDFName.of('Title'));
    titles.push(`${depth} ${title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : ''}`);
    waiting.push({ item: dictionary(item.get(PDFName.of('Next'))), depth });
    waiting.push({ item: dictionary(item.get(PDFName.of('First'))), depth: depth + 1 });
  }
  return titles;
}

function hashMetadata(document: PDFDocument, reference: PDFObject): string {
  const stream = reference instanceof PDFRef ? document.context.lookup(reference) : reference;
  return stream instanceof PDFRawStream ? hashBytes(decodePDFRawStream(stream).decode()) : 'none';
}

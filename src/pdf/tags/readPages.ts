import { createHash } from 'node:crypto';
import type { OpenPdf } from '../read/openPdf.ts';
import { isArray, isDictionary, isReference, nameOf, type PdfDictionary, type PdfValue } from '../read/pdfValue.ts';
import { pagesOf } from './pagesOf.ts';
import { type CodeReader, type PageContent, readPageContent } from './readPageContent.ts';
import { readToUnicode } from './readToUnicode.ts';

/** A page of a file that is read. */
export interface ReadPage {
  /** Object number. */
  readonly id: number;
  readonly dictionary: PdfDictionary;
  readonly content: PageContent;
}
/** What was read of pages before, by a hash of their streams and fonts: the same bytes say the same. */
export interface ContentMemory {
  get(key: string): PageContent | undefined;
  set(key: string, content: PageContent): void;
}

/** The pages of a file in order, with what their content streams hold. */
export function readPages(pdf: OpenPdf, memory: ContentMemory | undefined): readonly ReadPage[] {
  const readers = new Map<number, FontReading>();
  return pagesOf(pdf).map(({ id, dictionary, resources }) => {
    const content = readContent(pdf, dictionary, fontsOf(pdf, resources, readers), memory);
    return { id, dictionary, content };
  });
}

interface FontReading extends CodeReader {
  /** Hash of its ToUnicode. */
  readonly hash: string;
}

function readContent(
  pdf: OpenPdf,
  page: PdfDictionary,
  fonts: ReadonlyMap<string, FontReading>,
  memory: ContentMemory | undefined,
): PageContent {
  const contents = page.get('/Contents');
  const parts = isArray(pdf.get(contents)) ? (pdf.get(contents) as readonly PdfValue[]) : [contents];
  const streams = parts.flatMap((part) => pdf.stream(part) ?? []);
  const hash = createHash('sha1');
  for (const { raw } of streams) hash.update(raw);
  for (const [name, { hash: own }] of fonts) hash.update(`${name} ${own}`);
  const key = hash.digest('base64');
  const known = memory?.get(key);
  if (known) return known;
  const texts = streams.map((stream) => Buffer.from(stream.plain() ?? []).toString('latin1'));
  const content = readPageContent(texts.join('\n'), fonts);
  memory?.set(key, content);
  return content;
}

/** Fonts by their resource names, each read once a file. */
function fontsOf(
  pdf: OpenPdf,
  resources: PdfValue | undefined,
  readers: Map<number, FontReading>,
): ReadonlyMap<string, FontReading> {
  const dictionary = pdf.get(resources);
  const fonts = isDictionary(dictionary) ? pdf.entry(dictionary, 'Font') : undefined;
  const found = new Map<string, FontReading>();
  if (!isDictionary(fonts)) return found;
  for (const [name, value] of fonts) {
    const id = isReference(value) ? value.to : -1;
    const reading = readers.get(id) ?? readFont(pdf, pdf.get(value));
    if (id >= 0) readers.set(id, reading);
    found.set(nameOf(name), reading);
  }
  return found;
}

function readFont(pdf: OpenPdf, font: PdfValue | undefined): FontReading {
  const dictionary = isDictionary(font) ? font : undefined;
  const map = pdf.stream(dictionary?.get('/ToUnicode'))?.plain();
  return {
    bytes: nameOf(pdf.entry(dictionary, 'Subtype')) === 'Type0' ? 2 : 1,
    meanings: map ? readToUnicode(Buffer.from(map).toString('latin1')) : new Map(),
    hash: map ? createHash('sha1').update(map).digest('base64') : '',
  };
}

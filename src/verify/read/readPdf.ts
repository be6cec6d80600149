import { readName, readText, withMemory } from './memory.ts';
import { type Pdfium, startPdfium } from './pdfium.ts';
import { readLanguage } from './readCatalogue.ts';
import { readPageText } from './readPageText.ts';

/** A rectangle of text, from the page's top left corner, y down, pt. */
export interface TextArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface ReadPage {
  /** pt */
  readonly width: number;
  readonly height: number;
  /** Lines parted by `\n`, in the order of painting. */
  readonly text: string;
  readonly areas: readonly TextArea[];
}
export interface ReadFont {
  readonly name: string;
  readonly isEmbedded: boolean;
}
/** What another program finds in a PDF file. */
export interface ReadPdf {
  readonly title: string;
  /** Language of the document's catalogue; empty when it has none. */
  readonly language: string;
  /** Titles of the outline's entries, in order, with their depth from 1. */
  readonly outline: readonly { readonly title: string; readonly level: number }[];
  readonly pages: readonly ReadPage[];
  /** Fonts that text is set in, by name. */
  readonly fonts: readonly ReadFont[];
}

/**
 * Reads a PDF file with PDFium; of pages that are not `isWanted` nothing. Gives nothing when PDFium cannot open it.
 */
export async function readPdf(
  bytes: Uint8Array,
  isWanted: (page: number) => boolean = () => true,
): Promise<ReadPdf | undefined> {
  const pdfium = await startPdfium();
  return withMemory(pdfium, bytes.length, (data) => {
    pdfium.HEAPU8.set(bytes, data);
    const document = pdfium._FPDF_LoadMemDocument(data, bytes.length, 0);
    if (document === 0) return undefined;
    try {
      const fonts = new Map<number, ReadFont>();
      const pages = Array.from({ length: pdfium._FPDF_GetPageCount(document) }, (_, index) =>
        isWanted(index) ? readPage(pdfium, document, index, fonts) : NOTHING,
      );
      return {
        title: readTitle(pdfium, document),
        language: readLanguage(bytes),
        outline: readOutline(pdfium, document, 0, 1),
        pages,
        fonts: [...fonts.values()],
      };
    } finally {
      pdfium._FPDF_CloseDocument(document);
    }
  });
}

const NOTHING: ReadPage = { width: 0, height: 0, text: '', areas: [] };

function readPage(pdfium: Pdfium, document: number, index: number, fonts: Map<number, ReadFont>): ReadPage {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return NOTHING;
  try {
    const objects = pdfium._FPDFPage_CountObjects(page);
    for (let i = 0; i < objects; i++) collectFonts(pdfium, pdfium._FPDFPage_GetObject(page, i), fonts);
    const height = pdfium._FPDF_GetPageHeight(page);
    return { width: pdfium._FPDF_GetPageWidth(page), height, ...readPageText(pdfium, page, height) };
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_FORM of fpdf_edit.h. */
const TEXT = 1;
const FORM = 5;

/** Fonts of an object by their handle, each asked about once. */
function collectFonts(pdfium: Pdfium, object: number, fonts: Map<number, ReadFont>): void {
  const type = pdfium._FPDFPageObj_GetType(object);
  if (type === FORM) {
    const inside = pdfium._FPDFFormObj_CountObjects(object);
    for (let i = 0; i < inside; i++) collectFonts(pdfium, pdfium._FPDFFormObj_GetObject(object, i), fonts);
  }
  if (type !== TEXT) return;
  const font = pdfium._FPDFTextObj_GetFont(object);
  if (font === 0 || fonts.has(font)) return;
  const name = readName(pdfium, (buffer, size) => pdfium._FPDFFont_GetBaseFontName(font, buffer, size));
  fonts.set(font, { name, isEmbedded: pdfium._FPDFFont_GetIsEmbedded(font) === 1 });
}

function readTitle(pdfium: Pdfium, document: number): string {
  const key = Buffer.from('Title\0', 'latin1');
  return withMemory(pdfium, key.length, (tag) => {
    pdfium.HEAPU8.set(key, tag);
    return readText(pdfium, (buffer, size) => pdfium._FPDF_GetMetaText(document, tag, buffer, size));
  });
}

function readOutline(
  pdfium: Pdfium,
  document: number,
  parent: number,
  level: number,
): readonly { readonly title: string; readonly level: number }[] {
  const entries: { title: string; level: number }[] = [];
  let entry = pdfium._FPDFBookmark_GetFirstChild(document, parent);
  while (entry !== 0) {
    const bookmark = entry;
    const title = readText(pdfium, (buffer, size) => pdfium._FPDFBookmark_GetTitle(bookmark, buffer, size));
    entries.push({ title, level }, ...readOutline(pdfium, document, entry, level + 1));
    entry = pdfium._FPDFBookmark_GetNextSibling(document, entry);
  }
  return entries;
}

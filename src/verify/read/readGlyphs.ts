import type { Area } from './area.ts';
import { numbersIn, withMemory } from './memory.ts';
import { orderSurrogates } from './orderSurrogates.ts';
import type { Pdfium } from './pdfium.ts';

/** A character where it is painted: the area of its ink. */
export interface Glyph extends Area {
  readonly text: string;
  /** Handle of the text object that paints it; 0 for a space or line end that PDFium put in. */
  readonly object: number;
}

const UTF_16 = new TextDecoder('utf-16le');
const BYTES_PER_UNIT = 2;
const BYTES_PER_DOUBLE = 8;

const SPACE = 0x20;
const LINE_END = 0x0a;
const RETURN = 0x0d;
/** A space, or the end of a line: it parts words, and has no place. */
const GAP: Glyph = { text: ' ', left: 0, right: 0, top: 0, bottom: 0, object: 0 };

/** Does `work` on the text of an open page. Gives nothing where PDFium finds no text page. */
function withTextPage<T>(pdfium: Pdfium, page: number, work: (textPage: number, count: number) => T): T | undefined {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return undefined;
  try {
    return work(textPage, pdfium._FPDFText_CountChars(textPage));
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

/** The text of an open page: lines parted by `\n`, in the order of painting. */
export function readPlainText(pdfium: Pdfium, page: number): string {
  const text = withTextPage(pdfium, page, (textPage, count) => {
    if (count <= 0) return '';
    return withMemory(pdfium, (count + 1) * BYTES_PER_UNIT, (buffer) => {
      const units = pdfium._FPDFText_GetText(textPage, 0, count, buffer) - 1;
      const bytes = pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, units) * BYTES_PER_UNIT);
      return UTF_16.decode(Uint16Array.from(orderSurrogates([...new Uint16Array(bytes.buffer)])));
    });
  });
  return plain(text ?? '').replace(/\r\n?/g, '\n');
}

/** The characters of an open page, in the order of painting. `height` of the page, pt. */
export function readGlyphs(pdfium: Pdfium, page: number, height: number): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  withTextPage(pdfium, page, (textPage, count) =>
    withMemory(pdfium, 4 * BYTES_PER_DOUBLE, (memory) => {
      const at = (index: number) => memory + index * BYTES_PER_DOUBLE;
      const [l, r, b, t] = [at(0), at(1), at(2), at(3)];
      let view = numbersIn(pdfium);
      const codes = Array.from({ length: Math.max(0, count) }, (_, index) =>
        pdfium._FPDFText_GetUnicode(textPage, index),
      );
      for (const [index, code] of orderSurrogates(codes).entries()) {
        if (code === SPACE || code === LINE_END || code === RETURN) {
          glyphs.push({ ...GAP, object: pdfium._FPDFText_GetTextObject(textPage, index) });
          continue;
        }
        pdfium._FPDFText_GetCharBox(textPage, index, l, r, b, t);
        if (view.buffer !== pdfium.HEAPU8.buffer) view = numbersIn(pdfium);
        glyphs.push({
          text: textOf(code),
          left: view.getFloat64(l, true),
          right: view.getFloat64(r, true),
          top: height - view.getFloat64(t, true),
          bottom: height - view.getFloat64(b, true),
          object: pdfium._FPDFText_GetTextObject(textPage, index),
        });
      }
    }),
  );
  return glyphs;
}

const texts: { [code: number]: string } = {};

/** The character of a code, made once. */
function textOf(code: number): string {
  texts[code] ??= code === 0 ? '' : plain(String.fromCodePoint(code));
  return texts[code];
}

/** PDFium gives a hyphen at the end of a line as U+FFFE or U+0002. */
const plain = (text: string): string => text.replace(/[\ufffe\u0002]/g, '-');

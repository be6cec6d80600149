import { withMemory } from './memory.ts';
import type { Pdfium } from './pdfium.ts';
import type { ReadPage, TextArea } from './readPdf.ts';

const UTF_16 = new TextDecoder('utf-16le');
const BYTES_PER_UNIT = 2;
const BYTES_PER_DOUBLE = 8;

/** The text of an open page, and the rectangles that it stands in. `height` of the page, pt. */
export function readPageText(pdfium: Pdfium, page: number, height: number): Pick<ReadPage, 'text' | 'areas'> {
  const textPage = pdfium._FPDFText_LoadPage(page);
  if (textPage === 0) return { text: '', areas: [] };
  try {
    const count = pdfium._FPDFText_CountChars(textPage);
    return { text: plain(readAll(pdfium, textPage, count)), areas: readAreas(pdfium, textPage, count, height) };
  } finally {
    pdfium._FPDFText_ClosePage(textPage);
  }
}

function readAll(pdfium: Pdfium, textPage: number, count: number): string {
  if (count <= 0) return '';
  return withMemory(pdfium, (count + 1) * BYTES_PER_UNIT, (buffer) => {
    const units = pdfium._FPDFText_GetText(textPage, 0, count, buffer) - 1;
    return UTF_16.decode(pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, units) * BYTES_PER_UNIT));
  });
}

/** PDFium gives a hyphen at the end of a line as U+FFFE or U+0002. */
function plain(text: string): string {
  return text.replace(/[\ufffe\u0002]/g, '-').replace(/\r\n?/g, '\n');
}

function readAreas(pdfium: Pdfium, textPage: number, count: number, height: number): readonly TextArea[] {
  const areas: TextArea[] = [];
  const rectangles = pdfium._FPDFText_CountRects(textPage, 0, count);
  return withMemory(pdfium, 4 * BYTES_PER_DOUBLE, (memory) => {
    const at = (index: number) => memory + index * BYTES_PER_DOUBLE;
    for (let i = 0; i < rectangles; i++) {
      if (pdfium._FPDFText_GetRect(textPage, i, at(0), at(1), at(2), at(3)) === 0) continue;
      const [left = 0, top = 0, right = 0, bottom = 0] = new Float64Array(pdfium.HEAPU8.buffer, memory, 4);
      areas.push({ left, top: height - top, right, bottom: height - bottom });
    }
    return areas;
  });
}

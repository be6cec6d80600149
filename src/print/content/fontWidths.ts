import type { PDFDict } from 'pdf-lib';
import { PDFDict as Dictionary, PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import { dictionaryIn, nameIn, numberIn } from './values.ts';

/** As much of a font as is needed to know how wide its text is. Widths in 1/1000 em. */
export interface FontWidths {
  readonly bytesPerCode: 1 | 2;
  readonly widthOf: (code: number) => number;
}

/** Where a font says nothing: about the mean of a text face. */
const usualWidth = 500;
/** ISO 32000-1, table 117: DW. */
const defaultCidWidth = 1000;
/** Type 3 glyphs are usually in 1/1000 too; their own matrix says. */
const perEm = 1000;

/** `W` of a CID font (ISO 32000-1, 9.7.4.3). */
function cidWidths(font: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const list = font.lookup(PDFName.of('W'));
  if (!(list instanceof PDFArray)) return widths;
  let at = 0;
  const number = (index: number): number => {
    const value = index < list.size() ? list.lookup(index) : undefined;
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  while (at + 1 < list.size()) {
    const first = number(at);
    const second = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      for (let i = 0; i < second.size(); i++) {
        const width = second.lookup(i);
        if (width instanceof PDFNumber) widths.set(first + i, width.asNumber());
      }
      at += 2;
    } else {
      for (let code = first; code <= number(at + 1); code++) widths.set(code, number(at + 2));
      at += 3;
    }
  }
  return widths;
}

function simpleWidths(font: PDFDict): FontWidths {
  const first = numberIn(font, 'FirstChar') ?? 0;
  const list = font.lookup(PDFName.of('Widths'));
  const matrix = font.lookup(PDFName.of('FontMatrix'));
  const scaling = matrix instanceof PDFArray ? matrix.lookup(0) : undefined;
  const scale = scaling instanceof PDFNumber ? scaling.asNumber() * perEm : 1;
  return {
    bytesPerCode: 1,
    widthOf(code) {
      const index = code - first;
      const width = list instanceof PDFArray && index >= 0 && index < list.size() ? list.lookup(index) : undefined;
      return width instanceof PDFNumber ? width.asNumber() * scale : usualWidth;
    },
  };
}

/** Reads the widths of a font dictionary. Composite fonts are taken to have codes of two bytes, as all but old CJK ones do. */
export function readFontWidths(font: PDFDict): FontWidths {
  if (nameIn(font, 'Subtype') !== 'Type0') return simpleWidths(font);
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const descendant = descendants instanceof PDFArray ? descendants.lookup(0) : dictionaryIn(font, 'DescendantFonts');
  if (!(descendant instanceof Dictionary)) return { bytesPerCode: 2, widthOf: () => defaultCidWidth };
  const widths = cidWidths(descendant);
  const usual = numberIn(descendant, 'DW') ?? defaultCidWidth;
  return { bytesPerCode: 2, widthOf: (code) => widths.get(code) ?? usual };
}

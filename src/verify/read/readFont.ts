import { readName } from './memory.ts';
import type { Pdfium } from './pdfium.ts';

export interface ReadFont {
  readonly name: string;
  readonly isEmbedded: boolean;
}

/** A font of an open file by its handle. */
export function readFont(pdfium: Pdfium, font: number): ReadFont {
  const name = readName(pdfium, (buffer, size) => pdfium._FPDFFont_GetBaseFontName(font, buffer, size));
  return { name, isEmbedded: pdfium._FPDFFont_GetIsEmbedded(font) === 1 };
}

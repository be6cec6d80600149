import type { PDFDict } from 'pdf-lib';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** Which PDF/X a file says that it is. */
export interface PdfxVersion {
  /** As the file writes it: `PDF/X-1a:2003`, `PDF/X-4`. */
  readonly name: string;
  /** Without its year and part: `X-1a`, `X-3`, `X-4`, `X-5`, `X-6`; absent: a version that nobody has published. */
  readonly kind: string | undefined;
}

/** Versions as their standards write them (ISO 15930-1 to -9), in Info or in XMP. */
const published: readonly (readonly [pattern: RegExp, kind: string])[] = [
  [/^PDF\/X-1a?:200[13]$/, 'X-1a'],
  [/^PDF\/X-2:2003$/, 'X-2'],
  [/^PDF\/X-3:200[23]$/, 'X-3'],
  [/^PDF\/X-4$/, 'X-4'],
  [/^PDF\/X-4p$/, 'X-4p'],
  [/^PDF\/X-5(g|pg|n)$/, 'X-5'],
  [/^PDF\/X-6(p|n)?$/, 'X-6'],
];
/** As an element, or as an attribute of its description. */
const inMetadata = /GTS_PDFXVersion(?:>|\s*=\s*["'])\s*([^<"']*)/;

function textIn(info: PDFDict | undefined, key: string): string | undefined {
  const value = info?.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** Reads it from XMP (PDF/X-4 and later) or else from the Info dictionary; `undefined`: no PDF/X file. */
export function pdfxVersion(metadata: string, info: PDFDict | undefined): PdfxVersion | undefined {
  const name = (inMetadata.exec(metadata)?.[1] ?? textIn(info, 'GTS_PDFXVersion'))?.trim();
  if (name === undefined) return undefined;
  return { name, kind: published.find(([pattern]) => pattern.test(name))?.[1] };
}

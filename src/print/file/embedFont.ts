import * as fontkit from 'fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

type PdfLibFontkit = Parameters<PDFDocument['registerFontkit']>[0];
type Listener = (bytes: Uint8Array) => void;

/** What pdf-lib calls on a subset: a stream, where fontkit 2 gives the bytes at once. */
function encodeAsStream(encode: () => Uint8Array) {
  const stream = {
    on(event: string, listener: Listener) {
      if (event === 'data') listener(encode());
      if (event === 'end') (listener as () => void)();
      return stream;
    },
  };
  return stream;
}

/** fontkit 2 under the interface of the fontkit 1 that pdf-lib 1.17 was written for. */
const adapted = {
  create(bytes: Uint8Array) {
    const font = fontkit.create(Buffer.from(bytes));
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset();
      return Object.assign(subset, { encodeStream: () => encodeAsStream(() => subset.encode()) });
    };
    return font;
  },
} as unknown as PdfLibFontkit;

/** Six capitals and a plus before the name say that a font is a subset (ISO 32000-1, 9.6.4). */
const subsetTag = 'PRESSM+';

/** Embeds a TrueType, OpenType or WOFF font as a subset of the glyphs then used. */
export async function embedFont(pdf: PDFDocument, bytes: Uint8Array): Promise<PDFFont> {
  pdf.registerFontkit(adapted);
  return await pdf.embedFont(bytes, {
    subset: true,
    customName: subsetTag + fontkit.create(Buffer.from(bytes)).postscriptName,
  });
}

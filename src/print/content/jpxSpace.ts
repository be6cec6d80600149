import type { PDFRawStream } from 'pdf-lib';
import type { Space } from './colourSpace.ts';
import { cmyk, grey, rgb } from './colourSpace.ts';

/** Enumerated colour spaces of the box `colr` (ISO 15444-1, table I.10, and 15444-2 for CMYK). */
const enumerated: { readonly [number: number]: Space } = { 12: cmyk, 16: rgb, 17: grey, 18: rgb };
const byProfile: { readonly [name: string]: Space } = { CMYK: cmyk, GRAY: grey, 'RGB ': rgb };
const byComponents: { readonly [count: number]: Space } = { 1: grey, 3: rgb, 4: cmyk };

/** Bytes from the name of the box to its method, its number and, in an ICC profile, to the name of the colours. */
const box = { method: 4, number: 7, profileSpace: 7 + 16 } as const;
const numbered = 1;
/** From the start of the image to the count of its components, and the markers there (ISO 15444-1, A.5.1). Bytes. */
const componentCount = 40;
const sizeMarker = Buffer.from([0xff, 0x4f, 0xff, 0x51]);

/**
 * Colours of a JPEG 2000 picture as it says itself: in a PDF it need not have a `ColorSpace` (ISO 32000-1, 7.4.9).
 * `undefined` where that cannot be read.
 */
export function jpxSpace(image: PDFRawStream): Space | undefined {
  const bytes = Buffer.from(image.getContents());
  const at = bytes.indexOf('colr', 0, 'latin1');
  if (at >= 0 && at + box.profileSpace + 4 <= bytes.length) {
    if (bytes[at + box.method] === numbered) return enumerated[bytes.readUInt32BE(at + box.number)];
    const name = bytes.toString('latin1', at + box.profileSpace, at + box.profileSpace + 4);
    if (byProfile[name]) return byProfile[name];
  }
  const size = bytes.indexOf(sizeMarker);
  if (size < 0 || size + componentCount + 2 > bytes.length) return undefined;
  return byComponents[bytes.readUInt16BE(size + componentCount)];
}

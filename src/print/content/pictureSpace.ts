import type { PDFDict, PDFRawStream } from 'pdf-lib';
import { PDFArray, PDFName } from 'pdf-lib';
import type { Space } from './colourSpace.ts';
import { readSpace } from './colourSpace.ts';
import { jpxSpace } from './jpxSpace.ts';
import { streamText } from './streamText.ts';

function isJpeg2000(image: PDFRawStream): boolean {
  const filter = image.dict.lookup(PDFName.of('Filter'));
  const last = filter instanceof PDFArray && filter.size() > 0 ? filter.lookup(filter.size() - 1) : filter;
  return last === PDFName.of('JPXDecode');
}

/** Colour space of a picture: its own, a named one of `resources`, or the one that its data say. */
export function pictureSpace(image: PDFRawStream, resources: PDFDict | undefined): Space {
  const named = image.dict.get(PDFName.of('ColorSpace'));
  const own = named === undefined && isJpeg2000(image) ? jpxSpace(image) : undefined;
  return own ?? readSpace(image.dict.context, named, resources, streamText);
}

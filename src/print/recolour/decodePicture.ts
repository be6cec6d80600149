import type { PDFRawStream } from 'pdf-lib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import { nameIn, numberIn, numbersIn } from '../content/values.ts';
import { unpredict } from './unpredict.ts';

/** Samples of a picture as its colour space has them, one byte each, rows from the top. */
export interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly samples: Uint8Array;
}

/** Beyond this a picture is not opened: it would take the machine's memory. Pixels. */
const mostPixels = 100_000_000;

function lastFilter(image: PDFRawStream): string | undefined {
  const filter = image.dict.lookup(PDFName.of('Filter'));
  const last = filter instanceof PDFArray && filter.size() > 0 ? filter.lookup(filter.size() - 1) : undefined;
  return last instanceof PDFName ? last.decodeText() : nameIn(image.dict, 'Filter');
}

function parameters(image: PDFRawStream): PDFDict | undefined {
  const found = image.dict.lookup(PDFName.of('DecodeParms'));
  const last = found instanceof PDFArray && found.size() > 0 ? found.lookup(found.size() - 1) : found;
  return last instanceof PDFDict ? last : undefined;
}

const isInverted = (image: PDFRawStream): boolean => {
  const [low = 0, high = 1] = numbersIn(image.dict.context, image.dict.get(PDFName.of('Decode')));
  return low > high;
};

/** Samples of 1, 2, 4 or 16 bits to bytes: scaled up, but for indices into a table. */
function toBytes(
  packed: Uint8Array,
  bits: number,
  row: { samples: number; rows: number },
  scaled: boolean,
): Uint8Array {
  const rowLength = Math.ceil((row.samples * bits) / 8);
  const out = new Uint8Array(row.samples * row.rows);
  const top = 2 ** bits - 1;
  for (let y = 0; y < row.rows; y++) {
    for (let x = 0; x < row.samples; x++) {
      const bit = x * bits;
      const byte = packed[y * rowLength + (bit >> 3)] ?? 0;
      const value = bits >= 8 ? byte : (byte >> (8 - bits - (bit & 7))) & top;
      out[y * row.samples + x] = bits < 8 && scaled ? Math.round((value * 255) / top) : value;
    }
  }
  return out;
}

/** APP14 with this name says that the inks are stored upside down, which libvips undoes and PDF does not. */
const adobeMarker = Buffer.from('Adobe', 'latin1');

async function decodeJpeg(image: PDFRawStream): Promise<DecodedPicture | undefined> {
  const file = Buffer.from(image.getContents());
  const jpeg = sharp(file, { unlimited: true });
  const { space } = await jpeg.metadata();
  const native = space === 'cmyk' ? jpeg.toColourspace('cmyk') : space === 'b-w' ? jpeg.toColourspace('b-w') : jpeg;
  const { data, info } = await native.raw().toBuffer({ resolveWithObject: true });
  const undone = space === 'cmyk' && file.indexOf(adobeMarker) >= 0;
  const samples = undone !== isInverted(image) ? data.map((value) => 255 - value) : data;
  return { width: info.width, height: info.height, components: info.channels, samples };
}

function decodeRaw(image: PDFRawStream, components: number, scaled: boolean): DecodedPicture | undefined {
  const width = numberIn(image.dict, 'Width') ?? 0;
  const height = numberIn(image.dict, 'Height') ?? 0;
  const bits = numberIn(image.dict, 'BitsPerComponent') ?? 8;
  const options = parameters(image);
  const packed = unpredict(decodePDFRawStream(image).decode(), {
    predictor: (options && numberIn(options, 'Predictor')) ?? 1,
    colours: (options && numberIn(options, 'Colors')) ?? 1,
    bits: (options && numberIn(options, 'BitsPerComponent')) ?? 8,
    columns: (options && numberIn(options, 'Columns')) ?? 1,
  });
  const bytes = bits === 8 ? packed : toBytes(packed, bits, { samples: width * components, rows: height }, scaled);
  if (bytes.length < width * height * components) return undefined;
  const samples = isInverted(image) ? bytes.map((value) => 255 - value) : bytes;
  return { width, height, components, samples };
}

/**
 * Opens a picture of a PDF, `components` samples a pixel (`scaled`: not indices). `undefined` where its filter is unknown
 * (JPEG 2000, fax) or its data broken.
 */
export async function decodePicture(
  image: PDFRawStream,
  components: number,
  scaled: boolean,
): Promise<DecodedPicture | undefined> {
  const pixels = (numberIn(image.dict, 'Width') ?? 0) * (numberIn(image.dict, 'Height') ?? 0);
  if (pixels === 0 || pixels > mostPixels) return undefined;
  try {
    return lastFilter(image) === 'DCTDecode' ? await decodeJpeg(image) : decodeRaw(image, components, scaled);
  } catch {
    return undefined;
  }
}

import type { PDFContext, PDFObject } from 'pdf-lib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from 'pdf-lib';
import { numberIn, numbersIn } from './values.ts';

/** A function of one variable. */
export type PdfFunction = (x: number) => readonly number[];

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const blend = (from: number, to: number, share: number): number => from + (to - from) * share;

function sampled(context: PDFContext, stream: PDFRawStream, domain: readonly number[]): PdfFunction | undefined {
  const [size = 0] = numbersIn(context, stream.dict.get(PDFName.of('Size')));
  const bits = numberIn(stream.dict, 'BitsPerSample');
  const range = numbersIn(context, stream.dict.get(PDFName.of('Range')));
  const outputs = range.length / 2;
  if (bits !== 8 || size < 2) return undefined;
  const samples = decodePDFRawStream(stream).decode();
  const [low = 0, high = 1] = domain;
  return (x) => {
    const place = clamp((x - low) / (high - low), 0, 1) * (size - 1);
    const index = Math.min(Math.floor(place), size - 2);
    return Array.from({ length: outputs }, (_, output) => {
      const value = blend(
        samples[index * outputs + output] ?? 0,
        samples[(index + 1) * outputs + output] ?? 0,
        place - index,
      );
      return blend(range[2 * output] ?? 0, range[2 * output + 1] ?? 1, value / 255);
    });
  };
}

function stitched(context: PDFContext, dictionary: PDFDict, domain: readonly number[]): PdfFunction | undefined {
  const list = dictionary.lookup(PDFName.of('Functions'));
  if (!(list instanceof PDFArray)) return undefined;
  const parts = list.asArray().map((item) => readFunction(context, item));
  const bounds = numbersIn(context, dictionary.get(PDFName.of('Bounds')));
  const encode = numbersIn(context, dictionary.get(PDFName.of('Encode')));
  const [low = 0, high = 1] = domain;
  if (parts.some((part) => !part)) return undefined;
  return (x) => {
    const inside = clamp(x, low, high);
    const found = bounds.findIndex((bound) => inside < bound);
    const index = found < 0 ? parts.length - 1 : found;
    const from = index === 0 ? low : (bounds[index - 1] ?? low);
    const to = bounds[index] ?? high;
    const share = to === from ? 0 : (inside - from) / (to - from);
    return parts[index]?.(blend(encode[2 * index] ?? 0, encode[2 * index + 1] ?? 1, share)) ?? [];
  };
}

/** Functions of type 0 (one input, 8 bits), 2 and 3, and arrays of them (ISO 32000-1, 7.10); `undefined` for others. */
export function readFunction(context: PDFContext, object: PDFObject | undefined): PdfFunction | undefined {
  const found = object && context.lookup(object);
  if (found instanceof PDFArray) {
    const parts = found.asArray().map((item) => readFunction(context, item));
    return parts.every((part) => part !== undefined) ? (x) => parts.flatMap((part) => part(x)) : undefined;
  }
  const dictionary = found instanceof PDFRawStream ? found.dict : found;
  if (!(dictionary instanceof PDFDict)) return undefined;
  const domain = numbersIn(context, dictionary.get(PDFName.of('Domain')));
  switch (numberIn(dictionary, 'FunctionType')) {
    case 0:
      return found instanceof PDFRawStream ? sampled(context, found, domain) : undefined;
    case 2: {
      const from = numbersIn(context, dictionary.get(PDFName.of('C0')));
      const to = numbersIn(context, dictionary.get(PDFName.of('C1')));
      const power = numberIn(dictionary, 'N') ?? 1;
      const [low = 0, high = 1] = domain;
      return (x) => {
        const share = clamp(x, low, high) ** power;
        return (to.length ? to : [1]).map((end, index) => blend(from[index] ?? 0, end, share));
      };
    }
    case 3:
      return stitched(context, dictionary, domain);
    default:
      return undefined;
  }
}

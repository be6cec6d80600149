import type { PDFContext, PDFObject } from 'pdf-lib';
import { PDFArray, PDFBool, PDFDict, PDFName, PDFNumber, PDFStream } from 'pdf-lib';

// What an object holds, reference or not; `undefined` where it is something else.

/** Numbers of an array; what in it is no number is left out. */
export function numbersIn(context: PDFContext, object: PDFObject | undefined): readonly number[] {
  const array = object && context.lookup(object);
  if (!(array instanceof PDFArray)) return [];
  return array.asArray().flatMap((item) => {
    const value = context.lookup(item);
    return value instanceof PDFNumber ? [value.asNumber()] : [];
  });
}

/** A number of a dictionary. */
export function numberIn(dictionary: PDFDict, key: string): number | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** A name of a dictionary, without its slash. */
export function nameIn(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

/** A boolean of a dictionary. */
export function flagIn(dictionary: PDFDict, key: string): boolean | undefined {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFBool ? value.asBoolean() : undefined;
}

/** A dictionary, or the dictionary of a stream. */
export function dictionaryIn(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dictionary?.lookup(PDFName.of(key));
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

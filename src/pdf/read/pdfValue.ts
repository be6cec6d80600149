// Values of a PDF file as they are read (ISO 32000-1, 7.3).

/** A string, as it stands in the file: `(a\)b)` or `<FEFF0041>`. */
export interface PdfString {
  readonly token: string;
}
/** A reference to an object by its number. */
export interface PdfReference {
  readonly to: number;
}
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfArray = readonly PdfValue[];
/** A name is a string with its slash, escapes undone: `/Type`. */
export type PdfValue = null | boolean | number | string | PdfString | PdfReference | PdfArray | PdfDictionary;

type Read = PdfValue | undefined;

export const isArray = (value: Read): value is PdfArray => Array.isArray(value);
export const isDictionary = (value: Read): value is PdfDictionary => value instanceof Map;
export const isReference = (value: Read): value is PdfReference =>
  typeof value === 'object' && value !== null && 'to' in value;
export const isString = (value: Read): value is PdfString =>
  typeof value === 'object' && value !== null && 'token' in value;

/** A name without its slash; empty for anything else. */
export const nameOf = (value: Read): string => (typeof value === 'string' ? value.slice(1) : '');
/** A number; `undefined` for anything else. */
export const numberOf = (value: Read): number | undefined => (typeof value === 'number' ? value : undefined);

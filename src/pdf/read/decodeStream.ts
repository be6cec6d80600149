import { inflateSync } from 'node:zlib';
import { isArray, isDictionary, nameOf, numberOf, type PdfDictionary, type PdfValue } from './pdfValue.ts';

/** Decodes a stream: plain, or deflated with or without a predictor. `undefined` for any other filter, or damage. */
export function decodeStream(
  raw: Uint8Array,
  dictionary: PdfDictionary,
  get: (value: PdfValue | undefined) => PdfValue | undefined,
): Uint8Array | undefined {
  const filter = get(dictionary.get('/Filter'));
  const filters = isArray(filter) ? filter.map((each) => nameOf(get(each))) : filter ? [nameOf(filter)] : [];
  if (filters.length === 0) return raw;
  if (filters.length > 1 || filters[0] !== 'FlateDecode') return undefined;
  const parameters = get(dictionary.get('/DecodeParms'));
  try {
    return undoPredictor(inflateSync(raw), isDictionary(parameters) ? parameters : undefined);
  } catch {
    return undefined;
  }
}

/** The filter of a row that says: difference from the row above (PNG, “up”). */
const UP = 2;
/** Predictors from here on are PNG's (ISO 32000-1, table 10). */
const PNG = 10;

function undoPredictor(bytes: Uint8Array, parameters: PdfDictionary | undefined): Uint8Array {
  if ((numberOf(parameters?.get('/Predictor')) ?? 1) < PNG) return bytes;
  const columns = numberOf(parameters?.get('/Columns')) ?? 1;
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1);
    const filter = bytes[from] ?? 0;
    if (filter !== 0 && filter !== UP) throw new Error(`a row has the filter ${filter}`);
    for (let k = 0; k < columns; k++) {
      const above = filter === UP && row > 0 ? (out[(row - 1) * columns + k] ?? 0) : 0;
      out[row * columns + k] = (bytes[from + 1 + k] ?? 0) + above;
    }
  }
  return out;
}

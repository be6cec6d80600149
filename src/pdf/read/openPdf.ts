import { createHash } from 'node:crypto';
import { type Place, readCrossReferences } from './crossReferences.ts';
import { decodeStream } from './decodeStream.ts';
import type { PdfStream } from './pdfStream.ts';
import { isDictionary, isReference, numberOf, type PdfDictionary, type PdfValue } from './pdfValue.ts';
import { type Cursor, isKeyword, readValue } from './readValue.ts';

/** A PDF file opened for reading. Objects are read when they are asked for, and kept. */
export interface OpenPdf {
  readonly trailer: PdfDictionary;
  /** The value itself, or the object that it refers to. */
  get(value: PdfValue | undefined): PdfValue | undefined;
  /** Entry of a dictionary, looked up. */
  entry(dictionary: PdfDictionary | undefined, key: string): PdfValue | undefined;
  /** Bytes of a stream as they stand in the file, and how to have them plain. */
  stream(value: PdfValue | undefined): PdfStream | undefined;
}

/** Objects of an object stream, by a hash of its bytes: the same bytes hold the same. */
export interface ObjectMemory {
  get(key: string): readonly PdfValue[] | undefined;
  set(key: string, values: readonly PdfValue[]): void;
}

/**
 * Opens a PDF file for reading (ISO 32000-1, 7.5): cross-reference streams and tables, object streams. It shares nothing
 * with what writes our files, so that a fault there is not read back as right. Throws an Error when the bytes are no PDF;
 * encrypted files are not read. `memory`: object streams of files that were opened before.
 */
export function openPdf(bytes: Uint8Array, memory?: ObjectMemory): OpenPdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  const places = new Map<number, Place>();
  const objects = new Map<number, PdfValue>();
  const packed = new Map<number, readonly PdfValue[]>();

  const streamAt = (offset: number): PdfStream | undefined => {
    const cursor: Cursor = { text, at: offset };
    const dictionary = afterHead(cursor);
    if (!isDictionary(dictionary)) return undefined;
    const keyword = readValue(cursor);
    if (!isKeyword(keyword) || keyword.keyword !== 'stream') return undefined;
    if (text[cursor.at] === '\r') cursor.at += 1;
    if (text[cursor.at] === '\n') cursor.at += 1;
    const length = numberOf(get(dictionary.get('/Length'))) ?? 0;
    const raw = file.subarray(cursor.at, cursor.at + length);
    return { dictionary, raw, plain: () => decodeStream(raw, dictionary, get) };
  };
  const unpack = (id: number): readonly PdfValue[] => {
    let values = packed.get(id);
    if (!values) {
      values = readOnce(stream({ to: id }), memory, (packed) => readObjectStream(packed, get));
      packed.set(id, values);
    }
    return values;
  };
  const get = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!isReference(value)) return value;
    const { to } = value;
    if (!objects.has(to)) {
      // A reference that leads back to itself reads as nothing.
      objects.set(to, null);
      const place = places.get(to);
      if (place)
        objects.set(to, 'offset' in place ? objectAt(text, place.offset) : (unpack(place.stream)[place.index] ?? null));
    }
    const found = objects.get(to);
    return isReference(found) ? get(found) : found;
  };
  const stream = (value: PdfValue | undefined): PdfStream | undefined => {
    const place = isReference(value) ? places.get(value.to) : undefined;
    return place && 'offset' in place ? streamAt(place.offset) : undefined;
  };

  const trailer = readCrossReferences(text, places, streamAt);
  return { trailer, get, stream, entry: (dictionary, key) => get(dictionary?.get(`/${key}`)) };
}

/** The value behind `12 0 obj`. */
function afterHead(cursor: Cursor): PdfValue | undefined {
  readValue(cursor);
  readValue(cursor);
  const head = readValue(cursor);
  if (!isKeyword(head) || head.keyword !== 'obj') return undefined;
  const value = readValue(cursor);
  return isKeyword(value) ? undefined : value;
}

const objectAt = (text: string, offset: number): PdfValue => afterHead({ text, at: offset }) ?? null;

function readOnce(
  stream: PdfStream | undefined,
  memory: ObjectMemory | undefined,
  read: (stream: PdfStream | undefined) => readonly PdfValue[],
): readonly PdfValue[] {
  if (!stream || !memory) return read(stream);
  const first = numberOf(stream.dictionary.get('/First')) ?? 0;
  const key = `${first} ${createHash('sha1').update(stream.raw).digest('base64')}`;
  const values = memory.get(key) ?? read(stream);
  memory.set(key, values);
  return values;
}

function readObjectStream(
  stream: PdfStream | undefined,
  get: (value: PdfValue | undefined) => PdfValue | undefined,
): readonly PdfValue[] {
  const plain = stream?.plain();
  if (!stream || !plain) return [];
  const text = Buffer.from(plain).toString('latin1');
  const first = numberOf(get(stream.dictionary.get('/First'))) ?? 0;
  const head: Cursor = { text: text.slice(0, first), at: 0 };
  const values: PdfValue[] = [];
  while (readValue(head) !== undefined) {
    const value = readValue({ text, at: first + Number(readValue(head)) });
    values.push(value === undefined || isKeyword(value) ? null : value);
  }
  return values;
}

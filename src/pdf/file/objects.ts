import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';

// The objects of one PDF file, written straight to bytes. Dictionaries go into object streams and the cross-reference table
// is a stream (ISO 32000-1, 7.5.7 and 7.5.8): a structure tree has tens of thousands of small dictionaries, which packed
// take a fifth of the room. Numbers are reserved first and written in any order.

export interface ObjectFile {
  readonly chunks: Uint8Array[];
  length: number;
  /** Offset of each object that stands by itself; by number, from 1. */
  readonly offsets: (number | undefined)[];
  /** Objects that go into object streams. */
  readonly packed: (readonly [number, string])[];
  last: number;
  /** Deflated texts of object streams that the file before this one had too: an edit changes few of them. */
  readonly memory: DeflateMemory | undefined;
}

/** Deflated bytes by what was deflated. */
export interface DeflateMemory {
  get(text: string): Uint8Array | undefined;
  set(text: string, bytes: Uint8Array): void;
}

/** Objects in one object stream: few enough that a reader inflates little for one of them. */
const PER_STREAM = 200;
/** fflate's own default; its output is the same on every processor, which Node's zlib does not promise. */
const LEVEL = 6;

/** Text as bytes, a byte a character; none may be beyond U+00FF. */
export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
/** Bytes for the filter FlateDecode (7.4.4). */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: LEVEL });

/** A file with its head alone. `memory`: what was deflated for files before. */
export function newObjectFile(memory?: DeflateMemory): ObjectFile {
  const file: ObjectFile = { chunks: [], length: 0, offsets: [], packed: [], last: 0, memory };
  // The second line tells transfer programs that this is binary (7.5.2).
  write(file, latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'));
  return file;
}

/** Object numbers to be written later; gives the first of `count`. */
export function reserve(file: ObjectFile, count = 1): number {
  const first = file.last + 1;
  file.last += count;
  return first;
}

/** A reference to an object, as it is written (7.3.10). */
export const reference = (id: number): string => `${id} 0 R`;

/** Writes an object that is no stream. */
export function put(file: ObjectFile, id: number, object: string): void {
  file.packed.push([id, object]);
}

/** Writes an object that is no stream under a new number, and gives it. */
export function add(file: ObjectFile, object: string): number {
  const id = reserve(file);
  put(file, id, object);
  return id;
}

/** Writes a stream; `entries` are those of its dictionary besides Length. `bytes` are already encoded as they say. */
export function putStream(file: ObjectFile, id: number, entries: string, bytes: Uint8Array): void {
  file.offsets[id] = file.length;
  write(file, latin1(`${id} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`));
  write(file, bytes);
  write(file, latin1('\nendstream\nendobj\n'));
}

/** Writes a stream under a new number, and gives it; see *putStream*. */
export function addStream(file: ObjectFile, entries: string, bytes: Uint8Array): number {
  const id = reserve(file);
  putStream(file, id, entries, bytes);
  return id;
}

/** Deflates bytes and writes them as a stream under a new number, and gives it. */
export const addDeflated = (file: ObjectFile, entries: string, bytes: Uint8Array): number =>
  addStream(file, `${entries}/Filter/FlateDecode`, deflate(bytes));

/** Writes what is packed, the cross-reference stream and the trailer. The file's ID is a hash of all before it. */
export function finishObjectFile(file: ObjectFile, root: number, info: number): Uint8Array {
  const places = new Map<number, readonly [stream: number, index: number]>();
  for (let first = 0; first < file.packed.length; first += PER_STREAM)
    packObjects(file, file.packed.slice(first, first + PER_STREAM), places);
  const at = file.length;
  const id = reserve(file);
  file.offsets[id] = at;
  const rows = crossReferences(file, places);
  const hash = createHash('sha256');
  for (const chunk of file.chunks) hash.update(chunk);
  const fileId = `<${hash.digest('hex').slice(0, 32).toUpperCase()}>`;
  const entries = `/Type/XRef/Size ${id + 1}/W[1 4 2]/Root ${reference(root)}/Info ${reference(info)}/ID[${fileId}${fileId}]`;
  const predictor = `/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ROW}>>`;
  putStream(file, id, entries + predictor, deflate(differences(rows)));
  write(file, latin1(`startxref\n${at}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(file.chunks, file.length));
}

function write(file: ObjectFile, bytes: Uint8Array): void {
  file.chunks.push(bytes);
  file.length += bytes.length;
}

function packObjects(
  file: ObjectFile,
  objects: readonly (readonly [number, string])[],
  places: Map<number, readonly [number, number]>,
): void {
  const stream = reserve(file);
  let head = '';
  let body = '';
  for (const [index, [id, object]] of objects.entries()) {
    head += `${id} ${body.length} `;
    body += `${object}\n`;
    places.set(id, [stream, index]);
  }
  const entries = `/Type/ObjStm/N ${objects.length}/First ${head.length}/Filter/FlateDecode`;
  const text = head + body;
  const bytes = file.memory?.get(text) ?? deflate(latin1(text));
  file.memory?.set(text, bytes);
  putStream(file, stream, entries, bytes);
}

/** Bytes of one row: kind, offset or stream number, generation or index. */
const ROW = 7;

function crossReferences(file: ObjectFile, places: ReadonlyMap<number, readonly [number, number]>): Buffer {
  const rows = Buffer.alloc((file.last + 1) * ROW);
  rows.writeUInt16BE(65535, 5);
  for (let id = 1; id <= file.last; id++) {
    const row = id * ROW;
    const place = places.get(id);
    const offset = file.offsets[id];
    if (place) {
      rows[row] = 2;
      rows.writeUInt32BE(place[0], row + 1);
      rows.writeUInt16BE(place[1], row + 5);
    } else if (offset !== undefined) {
      rows[row] = 1;
      rows.writeUInt32BE(offset, row + 1);
    }
  }
  return rows;
}

/** Rows as differences from the row above (PNG's filter “up”), which deflate to a third. */
function differences(rows: Buffer): Uint8Array {
  const count = rows.length / ROW;
  const out = new Uint8Array(count * (ROW + 1));
  for (let row = 0; row < count; row++) {
    out[row * (ROW + 1)] = 2;
    for (let k = 0; k < ROW; k++) {
      const above = row > 0 ? (rows[(row - 1) * ROW + k] ?? 0) : 0;
      out[row * (ROW + 1) + 1 + k] = (rows[row * ROW + k] ?? 0) - above;
    }
  }
  return out;
}

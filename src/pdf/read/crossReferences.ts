import type { PdfStream } from './pdfStream.ts';
import { isArray, isDictionary, numberOf, type PdfDictionary } from './pdfValue.ts';
import { type Cursor, isKeyword, readValue } from './readValue.ts';

/** Where an object stands: at a byte of the file, or in an object stream. */
export type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * Reads the cross-references of a file, tables and streams (ISO 32000-1, 7.5.4 and 7.5.8), newest first, into `places`;
 * gives the newest trailer. Throws an Error when there is none.
 */
export function readCrossReferences(
  text: string,
  places: Map<number, Place>,
  streamAt: (offset: number) => PdfStream | undefined,
): PdfDictionary {
  let newest: PdfDictionary | undefined;
  const seen = new Set<number>();
  let at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-1024))?.[1] ?? -1);
  while (at >= 0 && !seen.has(at)) {
    seen.add(at);
    const trailer = text.startsWith('xref', at) ? readTable(text, at, places) : readRows(streamAt(at), places);
    if (!trailer) break;
    newest ??= trailer;
    at = numberOf(trailer.get('/Prev')) ?? -1;
  }
  if (!newest) throw new Error('the bytes are no PDF file that can be read');
  return newest;
}

const TABLE_HEAD = /\s*(\d+)\s+(\d+)\s+/y;
/** Bytes of one entry of a table. */
const TABLE_ENTRY = 20;

function readTable(text: string, start: number, places: Map<number, Place>): PdfDictionary | undefined {
  let at = start + 'xref'.length;
  for (;;) {
    TABLE_HEAD.lastIndex = at;
    const head = TABLE_HEAD.exec(text);
    if (!head) break;
    at = TABLE_HEAD.lastIndex;
    const first = Number(head[1]);
    for (let i = 0; i < Number(head[2]); i++, at += TABLE_ENTRY)
      if (text[at + 17] === 'n' && !places.has(first + i))
        places.set(first + i, { offset: Number(text.slice(at, at + 10)) });
  }
  const cursor: Cursor = { text, at };
  readValue(cursor);
  const trailer = readValue(cursor);
  return isKeyword(trailer) || !isDictionary(trailer) ? undefined : trailer;
}

function readRows(stream: PdfStream | undefined, places: Map<number, Place>): PdfDictionary | undefined {
  const rows = stream?.plain();
  if (!stream || !rows) return undefined;
  const { dictionary } = stream;
  const numbers = (key: string) => {
    const value = dictionary.get(key);
    return isArray(value) ? value.map((entry) => numberOf(entry) ?? 0) : [];
  };
  const [kindBytes = 0, secondBytes = 0, thirdBytes = 0] = numbers('/W');
  const index = dictionary.has('/Index') ? numbers('/Index') : [0, numberOf(dictionary.get('/Size')) ?? 0];
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + (rows[at] ?? 0);
    return value;
  };
  for (let i = 0; i + 1 < index.length; i += 2)
    for (let k = 0; k < (index[i + 1] ?? 0); k++) {
      const id = (index[i] ?? 0) + k;
      const kind = kindBytes === 0 ? 1 : field(kindBytes);
      const second = field(secondBytes);
      const third = field(thirdBytes);
      if (places.has(id)) continue;
      if (kind === 1) places.set(id, { offset: second });
      else if (kind === 2) places.set(id, { stream: second, index: third });
    }
  return dictionary;
}

import { inflateSync } from 'node:zlib';

/** A stream that holds objects (ISO 32000-1, 7.5.7): its dictionary up to the stream's first byte. */
const OBJECT_STREAM = /<<((?:(?!>>).)*\/Type\s*\/ObjStm(?:(?!stream).)*)>>\s*stream\r?\n/gs;

/**
 * The language that the catalogue of a PDF file states; empty when there is none. PDFium has no function for it, so the
 * catalogue is looked for in the file itself: in the clear, or in its object streams.
 */
export function readLanguage(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  for (const part of [text, ...objectStreams(file, text)]) {
    const at = part.search(/\/Type\s*\/Catalog/);
    if (at >= 0) return /\/Lang\s*\(([^)]*)\)/.exec(objectAround(part, at))?.[1] ?? '';
  }
  return '';
}

function* objectStreams(file: Buffer, text: string): Generator<string> {
  for (const match of text.matchAll(OBJECT_STREAM)) {
    const length = Number(/\/Length (\d+)/.exec(match[1] ?? '')?.[1] ?? 0);
    const begin = match.index + match[0].length;
    const data = file.subarray(begin, begin + length);
    yield /\/FlateDecode/.test(match[1] ?? '') ? inflate(data) : data.toString('latin1');
  }
}

function inflate(data: Buffer): string {
  try {
    return inflateSync(data).toString('latin1');
  } catch {
    return '';
  }
}

/** The outermost dictionary that holds the place `at`. */
function objectAround(text: string, at: number): string {
  let depth = 0;
  let begin = at;
  while (begin > 0 && depth < 1) {
    begin--;
    if (text.startsWith('>>', begin)) depth--;
    else if (text.startsWith('<<', begin)) depth++;
    else continue;
    if (depth < 1) begin--;
  }
  let end = begin + 2;
  for (depth = 1; end < text.length && depth > 0; end++) {
    if (text.startsWith('<<', end)) depth++;
    else if (text.startsWith('>>', end)) depth--;
    else continue;
    end++;
  }
  return text.slice(begin, end);
}

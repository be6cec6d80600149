import type { RawPdfium } from './raw.ts';

/** A few bytes in the engine's memory, given back after use. */
export function withMemory<T>(raw: RawPdfium, bytes: number, use: (pointer: number) => T): T {
  const pointer = raw.wasmExports.malloc(bytes);
  try {
    return use(pointer);
  } finally {
    raw.wasmExports.free(pointer);
  }
}

const FLOAT = 4;
const DOUBLE = 8;

export const floatsAt = (raw: RawPdfium, pointer: number, amount: number): readonly number[] =>
  Array.from(raw.HEAPF32.subarray(pointer / FLOAT, pointer / FLOAT + amount));
export const doublesAt = (raw: RawPdfium, pointer: number, amount: number): readonly number[] =>
  Array.from(raw.HEAPF64.subarray(pointer / DOUBLE, pointer / DOUBLE + amount));
export const integersAt = (raw: RawPdfium, pointer: number, amount: number): readonly number[] =>
  Array.from(raw.HEAP32.subarray(pointer / FLOAT, pointer / FLOAT + amount));

/**
 * A text that PDFium writes into a buffer: asked once for its length in bytes, once for itself. `wide` is UTF-16LE,
 * else UTF-8; both end in a NUL.
 */
export function readString(raw: RawPdfium, write: (buffer: number, bytes: number) => number, wide = false): string {
  const bytes = write(0, 0);
  const end = wide ? 2 : 1;
  if (bytes <= end) return '';
  return withMemory(raw, bytes, (pointer) => {
    write(pointer, bytes);
    const text = raw.HEAPU8.slice(pointer, pointer + bytes - end);
    return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(text);
  });
}

import { unzlibSync } from 'fflate';
import type { Pixels } from './pixels.ts';

const HEADER_AT = 8;
const INDEXED = 3;
const CHANNELS: { readonly [colourType: number]: number } = { 2: 3, 3: 1, 6: 4 };

/**
 * Decodes a PNG that `encodePng` wrote: no interlace, no filters. Undefined for any other file or a damaged one, which
 * then counts as no reference at all.
 */
export function decodePng(bytes: Uint8Array): Pixels | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): Pixels | undefined {
  const chunks = readChunks(bytes);
  const header = chunks.get('IHDR');
  const data = chunks.get('IDAT');
  if (!header || !data) return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const depth = header[8] ?? 0;
  const colourType = header[9] ?? 0;
  const channels = CHANNELS[colourType];
  if (channels === undefined) return undefined;
  const rows = unzlibSync(data);
  const rowBytes = Math.ceil((width * channels * depth) / 8) + 1;
  if (rows.length !== rowBytes * height) return undefined;
  for (let y = 0; y < height; y++) if (rows[y * rowBytes] !== 0) return undefined;

  const rgba = new Uint8Array(width * height * 4).fill(255);
  const palette = chunks.get('PLTE') ?? new Uint8Array(0);
  const alpha = chunks.get('tRNS') ?? new Uint8Array(0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 4;
      const row = y * rowBytes + 1;
      if (colourType === INDEXED) {
        const bit = x * depth;
        const shift = 8 - depth - (bit % 8);
        const index = ((rows[row + (bit >>> 3)] ?? 0) >>> shift) & ((1 << depth) - 1);
        for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette[index * 3 + channel] ?? 0;
        rgba[to + 3] = alpha[index] ?? 255;
      } else {
        for (let channel = 0; channel < channels; channel++)
          rgba[to + channel] = rows[row + x * channels + channel] ?? 0;
      }
    }
  return { width, height, rgba };
}

function readChunks(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = HEADER_AT; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8));
    chunks.set(type, bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

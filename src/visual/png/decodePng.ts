import { inflateSync } from 'node:zlib';
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
  const rows = inflateSync(data);
  const rowBytes = Math.ceil((width * channels * depth) / 8) + 1;
  if (rows.length !== rowBytes * height) return undefined;
  for (let y = 0; y < height; y++) if (rows[y * rowBytes] !== 0) return undefined;

  const picture: Raster = { width, height, depth, channels, rows, rowBytes };
  if (colourType !== INDEXED) return { width, height, rgba: unpackChannels(picture) };
  const palette = chunks.get('PLTE') ?? new Uint8Array(0);
  const alpha = chunks.get('tRNS') ?? new Uint8Array(0);
  return { width, height, rgba: unpackIndices(picture, palette, alpha) };
}

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly channels: number;
  readonly rows: Uint8Array;
  readonly rowBytes: number;
}

/** A pixel at a time by four bytes together, from the first bit of a byte to the last. */
function unpackIndices({ width, height, depth, rows, rowBytes }: Raster, palette: Uint8Array, alpha: Uint8Array) {
  const colours = new Uint8Array(4 << 8).fill(255);
  for (let index = 0; index < palette.length / 3; index++) {
    colours.set(palette.subarray(index * 3, index * 3 + 3), index * 4);
    colours[index * 4 + 3] = alpha[index] ?? 255;
  }
  const words = new Uint32Array(colours.buffer);
  const pixels = new Uint32Array(width * height);
  const mask = (1 << depth) - 1;
  for (let y = 0; y < height; y++) {
    const row = y * rowBytes + 1;
    const end = (y + 1) * width;
    for (let pixel = y * width, at = row; pixel < end; at++) {
      const byte = rows[at] ?? 0;
      for (let shift = 8 - depth; shift >= 0 && pixel < end; shift -= depth, pixel++)
        pixels[pixel] = words[(byte >>> shift) & mask] ?? 0;
    }
  }
  return new Uint8Array(pixels.buffer);
}

function unpackChannels({ width, height, channels, rows, rowBytes }: Raster): Uint8Array {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++)
        rgba[(y * width + x) * 4 + channel] = rows[y * rowBytes + 1 + x * channels + channel] ?? 0;
  return rgba;
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

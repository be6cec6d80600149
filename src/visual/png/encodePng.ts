import { zlibSync } from 'fflate';
import { crc32 } from './crc32.ts';
import type { Pixels } from './pixels.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Colour types of PNG (ISO/IEC 15948, 11.2.2). */
const TRUE_COLOUR = 2;
const INDEXED = 3;
const TRUE_COLOUR_ALPHA = 6;
const MOST_COLOURS = 256;
/** Level 9 takes twice as long and saves one byte in a thousand. */
const COMPRESSION = { level: 8 } as const;

/**
 * Encodes a picture as PNG without loss: as a palette of as few bits as its colours need, as true colour above 256. By
 * fflate and not by libpng, because equal pixels must give equal bytes on every processor.
 */
export function encodePng(pixels: Pixels): Uint8Array {
  const palette = findPalette(pixels);
  const colourType = palette ? INDEXED : isOpaque(pixels.rgba) ? TRUE_COLOUR : TRUE_COLOUR_ALPHA;
  const depth = palette ? depthFor(palette.colours.length) : 8;
  const rows = palette ? packIndices(pixels, palette.indices, depth) : packChannels(pixels, colourType);
  return join([
    SIGNATURE,
    chunk('IHDR', header(pixels, depth, colourType)),
    ...(palette ? paletteChunks(palette.colours) : []),
    chunk('IDAT', zlibSync(rows, COMPRESSION)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

interface Palette {
  /** Red, green, blue, alpha as one number, in order of brightness. */
  readonly colours: readonly number[];
  readonly indices: Uint8Array;
}

function findPalette({ rgba }: Pixels): Palette | undefined {
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  // Numbered as met first, then by value, so that the palette does not hang on where a colour stands.
  const met = new Map<number, number>();
  const indices = new Uint8Array(rgba.length / 4);
  let last = -1;
  let lastIndex = 0;
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const word = view.getUint32(pixel * 4);
    if (word !== last) {
      last = word;
      const known = met.get(word);
      if (known === undefined && met.size === MOST_COLOURS) return undefined;
      lastIndex = known ?? met.size;
      met.set(word, lastIndex);
    }
    indices[pixel] = lastIndex;
  }
  const colours = [...met.keys()].sort((a, b) => a - b);
  const places = new Uint8Array(met.size);
  for (const [index, colour] of colours.entries()) places[met.get(colour) ?? 0] = index;
  for (let pixel = 0; pixel < indices.length; pixel++) indices[pixel] = places[indices[pixel] ?? 0] ?? 0;
  return { colours, indices };
}

function depthFor(colours: number): 1 | 2 | 4 | 8 {
  if (colours <= 2) return 1;
  if (colours <= 4) return 2;
  return colours <= 16 ? 4 : 8;
}

/** Rows of indices, each behind a filter byte of 0: filters do not help a palette (ISO/IEC 15948, 12.8). */
function packIndices({ width, height }: Pixels, indices: Uint8Array, depth: number): Uint8Array {
  const perByte = 8 / depth;
  const rowBytes = Math.ceil(width / perByte) + 1;
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * rowBytes + 1 + Math.floor(x / perByte);
      const shift = 8 - depth * ((x % perByte) + 1);
      rows[at] = (rows[at] ?? 0) | ((indices[y * width + x] ?? 0) << shift);
    }
  return rows;
}

function packChannels({ width, height, rgba }: Pixels, colourType: number): Uint8Array {
  const channels = colourType === TRUE_COLOUR ? 3 : 4;
  const rowBytes = width * channels + 1;
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++)
        rows[y * rowBytes + 1 + x * channels + channel] = rgba[(y * width + x) * 4 + channel] ?? 0;
  return rows;
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}

function paletteChunks(colours: readonly number[]): readonly Uint8Array[] {
  const rgb = Uint8Array.from(
    colours.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]),
  );
  const alpha = Uint8Array.from(colours, (colour) => colour & 255);
  const isClear = alpha.some((value) => value !== 255);
  return isClear ? [chunk('PLTE', rgb), chunk('tRNS', alpha)] : [chunk('PLTE', rgb)];
}

function header({ width, height }: Pixels, depth: number, colourType: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes.set([depth, colourType], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

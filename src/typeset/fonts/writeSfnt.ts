import type { OpenFont } from './fontFile.ts';

const HEADER = 12;
const ENTRY = 16;
/** Tables begin at multiples of four bytes (OpenType 1.9, "Organization of an OpenType Font"). */
const ALIGNMENT = 4;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += ALIGNMENT) {
    const word =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

/** The font as a bare sfnt, which HarfBuzz shapes from and PDF embeds. The same font always gives the same bytes. */
export function writeSfnt(font: OpenFont): Uint8Array {
  const tables = [...font.tags].sort().map((tag) => ({ tag, bytes: font.table(tag) ?? new Uint8Array() }));
  const start = HEADER + tables.length * ENTRY;
  const sfnt = new Uint8Array(tables.reduce((end, { bytes }) => end + aligned(bytes.length), start));
  const view = new DataView(sfnt.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, font.flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * ENTRY);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * ENTRY);
  let offset = start;
  tables.forEach(({ tag, bytes }, index) => {
    const at = HEADER + index * ENTRY;
    for (let letter = 0; letter < 4; letter++) sfnt[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, checksum(bytes));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    sfnt.set(bytes, offset);
    offset += aligned(bytes.length);
  });
  return sfnt;
}

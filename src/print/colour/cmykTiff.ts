/** TIFF 6.0 field types. */
const undefinedType = 7;
const shortType = 3;
const longType = 4;
/** TIFF 6.0, PhotometricInterpretation: inks. */
const separated = 5;
const entryLength = 12;
const headerLength = 8;
const bitsPerInk = 8;
const inks = 4;

/**
 * An uncompressed CMYK TIFF with an embedded profile: the one way to hand raw CMYK pixels to sharp, which takes four raw
 * channels for RGBA. `pixels`: C M Y K bytes, 0 no ink, rows from the top.
 */
export function cmykTiff(pixels: Uint8Array, width: number, height: number, profile: Uint8Array): Buffer {
  const entryCount = 11;
  const bitsAt = headerLength + 2 + entryCount * entryLength + 4;
  const profileAt = bitsAt + inks * 2;
  const pixelsAt = profileAt + profile.length + (profile.length % 2);
  const entries: readonly (readonly [number, number, number, number])[] = [
    [256, longType, 1, width],
    [257, longType, 1, height],
    [258, shortType, inks, bitsAt],
    [259, shortType, 1, 1],
    [262, shortType, 1, separated],
    [273, longType, 1, pixelsAt],
    [277, shortType, 1, inks],
    [278, longType, 1, height],
    [279, longType, 1, pixels.length],
    [284, shortType, 1, 1],
    [34675, undefinedType, profile.length, profileAt],
  ];
  const file = Buffer.alloc(pixelsAt + pixels.length);
  file.write('II', 0, 'latin1');
  file.writeUInt16LE(42, 2);
  file.writeUInt32LE(headerLength, 4);
  file.writeUInt16LE(entries.length, headerLength);
  entries.forEach(([tag, type, count, value], index) => {
    const at = headerLength + 2 + index * entryLength;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    if (type === shortType && count === 1) file.writeUInt16LE(value, at + 8);
    else file.writeUInt32LE(value, at + 8);
  });
  for (let i = 0; i < inks; i++) file.writeUInt16LE(bitsPerInk, bitsAt + i * 2);
  file.set(profile, profileAt);
  file.set(pixels, pixelsAt);
  return file;
}

import { deflate } from '../file/objects.ts';
import type { PreparedPicture } from './preparedPicture.ts';

/** Longest side that a drawing (SVG) is given, pixels: 300 to the inch over the width of an A4 text column. */
const DRAWING_PIXELS = 2400;
/** The density at which an SVG's own unit is one pixel. */
const SVG_DENSITY = 72;
/** The highest density that sharp takes; drawings of less than two units come out coarser. */
const HIGHEST_DENSITY = 100_000;
const OPAQUE = 255;

/**
 * Makes a picture (JPEG, PNG, SVG) ready to be embedded in a screen file, in sRGB or grey. A JPEG that is one already goes in
 * as it came; all else is decoded, turned as its camera says, and deflated without loss. Rejects when the bytes are no picture.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
  const { default: sharp } = await import('sharp');
  const { format, width = 0, height = 0, channels, space, orientation = 1, hasProfile } = await sharp(bytes).metadata();
  const plainJpeg = format === 'jpeg' && orientation === 1 && !hasProfile && (space === 'srgb' || space === 'b-w');
  if (plainJpeg)
    return {
      width,
      height,
      colours: channels === 1 ? 'DeviceGray' : 'DeviceRGB',
      filter: 'DCTDecode',
      data: Uint8Array.from(bytes),
    };
  const density = format === 'svg' ? (SVG_DENSITY * DRAWING_PIXELS) / Math.max(width, height, 1) : undefined;
  const source =
    density === undefined ? sharp(bytes) : sharp(bytes, { density: Math.min(Math.max(1, density), HIGHEST_DENSITY) });
  const { data, info } = await source
    .rotate()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { colour, opacity, grey } = separate(data);
  return {
    width: info.width,
    height: info.height,
    colours: grey ? 'DeviceGray' : 'DeviceRGB',
    filter: 'FlateDecode',
    data: deflate(colour),
    ...(opacity ? { opacity: deflate(opacity) } : {}),
  };
}

/** Samples of RGBA as colour (grey where all are) and, if anything is seen through, opacity. */
function separate(rgba: Uint8Array): { colour: Uint8Array; opacity: Uint8Array | undefined; grey: boolean } {
  const pixels = rgba.length / 4;
  const opacity = new Uint8Array(pixels);
  let grey = true;
  let opaque = true;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const at = 4 * pixel;
    const alpha = rgba[at + 3] ?? OPAQUE;
    opacity[pixel] = alpha;
    if (alpha !== OPAQUE) opaque = false;
    if (rgba[at] !== rgba[at + 1] || rgba[at] !== rgba[at + 2]) grey = false;
  }
  const channels = grey ? 1 : 3;
  const colour = new Uint8Array(pixels * channels);
  for (let pixel = 0; pixel < pixels; pixel++)
    for (let channel = 0; channel < channels; channel++)
      colour[pixel * channels + channel] = rgba[4 * pixel + channel] ?? 0;
  return { colour, opacity: opaque ? undefined : opacity, grey };
}

import type { Pixels } from './pixels.ts';

/** Levels that are kept of each of red, green and blue. */
const LEVELS = 16;
const STEP = 255 / (LEVELS - 1);
const TABLE = Uint8Array.from({ length: 256 }, (_, value) => Math.round(Math.round(value / STEP) * STEP));

/**
 * The same picture, which must be opaque, in 16 levels a channel: text and flat colours then fit a palette, at a third less
 * bytes. Each pixel by itself, so that equal pages stay equal whatever else changed.
 */
export function posterise({ width, height, rgba }: Pixels): Pixels {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const fewer = new Uint32Array(pixels.length);
  // All four bytes at once, and once for a row of equal pixels: by single bytes it takes ten times as long. Full opacity is
  // a level, so it need not be told apart.
  let [last, lastFewer] = [-1, 0];
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] ?? 0;
    if (pixel !== last) {
      last = pixel;
      lastFewer = levelsOf(pixel);
    }
    fewer[at] = lastFewer;
  }
  return { width, height, rgba: new Uint8Array(fewer.buffer) };
}

const levelOf = (byte: number): number => TABLE[byte] ?? 0;
const levelsOf = (pixel: number): number =>
  levelOf(pixel & 255) |
  (levelOf((pixel >>> 8) & 255) << 8) |
  (levelOf((pixel >>> 16) & 255) << 16) |
  (levelOf(pixel >>> 24) << 24);

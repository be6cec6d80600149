import type { Pixels } from './pixels.ts';

const BYTES_PER_PIXEL = 4;

/** A part of a picture: from `left`, `top` (pixels), as far as the picture goes; one pixel at least. */
export function crop(
  { width, height, rgba }: Pixels,
  [left, top, across, down]: readonly [left: number, top: number, across: number, down: number],
): Pixels {
  const x = Math.min(Math.max(0, left), width - 1);
  const y = Math.min(Math.max(0, top), height - 1);
  const columns = Math.max(1, Math.min(left + across, width) - x);
  const rows = Math.max(1, Math.min(top + down, height) - y);
  const part = new Uint8Array(columns * rows * BYTES_PER_PIXEL);
  for (let row = 0; row < rows; row++) {
    const from = ((y + row) * width + x) * BYTES_PER_PIXEL;
    part.set(rgba.subarray(from, from + columns * BYTES_PER_PIXEL), row * columns * BYTES_PER_PIXEL);
  }
  return { width: columns, height: rows, rgba: part };
}

import type { Pixels } from './pixels.ts';

/** Levels that are kept of each of red, green and blue. */
const LEVELS = 16;
const STEP = 255 / (LEVELS - 1);
const TABLE = Uint8Array.from({ length: 256 }, (_, value) => Math.round(Math.round(value / STEP) * STEP));

/**
 * The same picture in 16 levels a channel: text and flat colours then fit a palette, at a third less bytes. Each pixel
 * by itself, so that equal pages stay equal whatever else changed.
 */
export function posterise({ width, height, rgba }: Pixels): Pixels {
  const fewer = new Uint8Array(rgba);
  for (let at = 0; at < fewer.length; at += 4)
    for (let channel = at; channel < at + 3; channel++) fewer[channel] = TABLE[fewer[channel] ?? 0] ?? 0;
  return { width, height, rgba: fewer };
}

import type { Cmyk } from '../marks/inks.ts';
import { toScreen } from './toScreen.ts';

/** How inks look on paper: sRGB components, 0 to 1. */
export type ScreenLook = (inks: Cmyk) => readonly [number, number, number];

/** Steps of each ink in the table: as many as output profiles have at most. */
const steps = 17;
const channels = 3;

function gridPixels(): Uint8Array {
  const pixels = new Uint8Array(steps ** 4 * 4);
  const level = (index: number): number => Math.round((index * 255) / (steps - 1));
  let at = 0;
  for (let c = 0; c < steps; c++)
    for (let m = 0; m < steps; m++)
      for (let y = 0; y < steps; y++)
        for (let k = 0; k < steps; k++) {
          pixels.set([level(c), level(m), level(y), level(k)], at);
          at += 4;
        }
  return pixels;
}

/**
 * Reads from a press profile how every mix of the four inks looks: a table made once, then interpolated between its 16
 * neighbours, so that thousands of colours cost nothing.
 */
export async function readScreenLook(profile: Uint8Array): Promise<ScreenLook> {
  const table = await toScreen(gridPixels(), steps * steps, steps * steps, profile);
  return (inks) => {
    const places = inks.map((ink) => Math.min(1, Math.max(0, ink)) * (steps - 1));
    const lows = places.map((place) => Math.min(Math.floor(place), steps - 2));
    const sum: [number, number, number] = [0, 0, 0];
    for (let corner = 0; corner < 16; corner++) {
      let weight = 1;
      let index = 0;
      for (let ink = 0; ink < 4; ink++) {
        const upper = (corner >> ink) & 1;
        const low = lows[ink] ?? 0;
        const share = (places[ink] ?? 0) - low;
        weight *= upper ? share : 1 - share;
        index = index * steps + low + upper;
      }
      if (weight === 0) continue;
      for (const channel of [0, 1, 2] as const) sum[channel] += weight * (table[index * channels + channel] ?? 0);
    }
    return [sum[0] / 255, sum[1] / 255, sum[2] / 255];
  };
}

/** Relative luminance of a look (WCAG 2.2), 0 to 1. */
export function luminanceOf(look: readonly [number, number, number]): number {
  const [r, g, b] = look.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

import pixelmatch from 'pixelmatch';
import type { Box } from '../page/content.ts';
import type { Pixels } from '../png/pixels.ts';
import { findAreas } from './findAreas.ts';

/** How two pictures are held against each other. */
export interface PixelRules {
  readonly dpi: number;
  /** Colour distance from which a pixel differs: 0 to 1, as pixelmatch has it. */
  readonly threshold: number;
  /** Areas that are not compared, pt. */
  readonly masked: readonly Box[];
}
export interface PixelDifference {
  readonly differing: number;
  /** pt */
  readonly areas: readonly Box[];
  readonly difference: Pixels;
}

const POINTS = 72;
const RED: [number, number, number] = [0xd0, 0x00, 0x2a];

/**
 * Compares two pictures of the same size pixel by pixel; anti-aliasing is recognised and does not count. Undefined when
 * their sizes differ.
 */
export function comparePixels(was: Pixels, now: Pixels, rules: PixelRules): PixelDifference | undefined {
  const { width, height } = now;
  if (was.width !== width || was.height !== height) return undefined;
  const before = withoutMasked(was, rules);
  const after = withoutMasked(now, rules);
  const rgba = new Uint8Array(width * height * 4);
  // As a mask it holds what differs and nothing else: neither anti-aliasing nor the pictures.
  const options = { threshold: rules.threshold, includeAA: false, diffMask: true, diffColor: RED };
  const differing = pixelmatch(before, after, rgba, width, height, options);
  const difference = { width, height, rgba };
  return { differing, areas: differing > 0 ? findAreas(difference, rules.dpi) : [], difference };
}

function withoutMasked({ width, height, rgba }: Pixels, { masked, dpi }: PixelRules): Uint8Array {
  if (masked.length === 0) return rgba;
  const copy = new Uint8Array(rgba);
  for (const box of masked) blank({ width, height, rgba: copy }, box, dpi);
  return copy;
}

function blank({ width, height, rgba }: Pixels, [x, y, w, h]: Box, dpi: number): void {
  const scale = dpi / POINTS;
  const right = Math.min(width, Math.ceil((x + w) * scale));
  const bottom = Math.min(height, Math.ceil((y + h) * scale));
  for (let row = Math.max(0, Math.floor(y * scale)); row < bottom; row++)
    rgba.fill(255, (row * width + Math.max(0, Math.floor(x * scale))) * 4, (row * width + right) * 4);
}

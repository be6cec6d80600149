import type { PrintFault } from '../fault.ts';
import { toMm } from '../units.ts';

const pointsPerInch = 72;
/** STANDARDS, Print: pixels per inch at the printed size. */
export const goodResolution = 300;
/** Below this the eye sees the pixels. */
const leastResolution = 150;
/** Pictures of black and white alone (1 bit) show their steps sooner: pixels per inch wanted and needed (GWG 2015, 1-bit images). */
const lineArt = { good: 600, least: 300 } as const;
/** ppi: rounding of sizes. */
const rounding = 0.5;

/** ppi of a picture printed at `size` pt, in its coarser direction. */
export const resolutionOf = (
  pixels: { readonly width: number; readonly height: number },
  size: { readonly width: number; readonly height: number },
): number =>
  Math.min(pixels.width / Math.max(size.width, Number.EPSILON), pixels.height / Math.max(size.height, Number.EPSILON)) *
  pointsPerInch;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A warning below 300 ppi, an error below 150 (`bits` 1, line art: 600 and 300), with the true figure. `pixels` of the
 * picture, `size` as printed in pt.
 */
export function resolutionFault(resolution: number, pixels: Size, size: Size, bits = 8): PrintFault | undefined {
  const { good, least } = bits === 1 ? lineArt : { good: goodResolution, least: leastResolution };
  if (resolution >= good - rounding) return undefined;
  return {
    severity: resolution < least - rounding ? 'error' : 'warning',
    rule: 'picture-resolution',
    message:
      `${bits === 1 ? 'line art (1 bit)' : 'a picture'} of ${Math.round(resolution)} ppi at its printed size ` +
      `(${pixels.width} × ${pixels.height} pixels on ${toMm(size.width).toFixed(0)} × ${toMm(size.height).toFixed(0)} mm)`,
    advice: `Use a picture with more pixels, or print it smaller: ${good} ppi is wanted.`,
  };
}

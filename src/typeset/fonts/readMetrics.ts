import type { OpenFont } from './fontFile.ts';

/** Measures of a font in 1/1000 em, apart from `unitsPerEm`. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative: below the baseline. */
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** x1 y1 x2 y2 */
  readonly box: readonly [number, number, number, number];
}

/** Where a font tells no capital height: that of Atkinson Hyperlegible Next, which is near the mean of sans serifs. */
const USUAL_CAP_HEIGHT = 668;
const USUAL_X_HEIGHT = 496;
/** First version of OS/2 that holds sxHeight and sCapHeight. */
const OS2_WITH_HEIGHTS = 2;

/** Font units to 1/1000 em, rounded to a hundredth, so that no figure depends on the order of sums. */
export const toThousandths = (units: number, unitsPerEm: number): number =>
  Math.round((units * 100_000) / unitsPerEm) / 100;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads `head`, `hhea` and `OS/2`. Ascent and descent are those of `hhea`, as browsers on all systems agree to use. */
export function readMetrics(font: OpenFont, name: string): FontMetrics {
  const head = font.table('head');
  const hhea = font.table('hhea');
  if (!head || !hhea) throw new Error(`${name} is no font: tables head and hhea are missing`);
  const headView = viewOf(head);
  const hheaView = viewOf(hhea);
  const unitsPerEm = headView.getUint16(18);
  const scaled = (units: number) => toThousandths(units, unitsPerEm);
  const os2 = font.table('OS/2');
  const heights = os2 && viewOf(os2).getUint16(0) >= OS2_WITH_HEIGHTS ? viewOf(os2) : undefined;
  return {
    unitsPerEm,
    ascent: scaled(hheaView.getInt16(4)),
    descent: scaled(hheaView.getInt16(6)),
    lineGap: scaled(hheaView.getInt16(8)),
    xHeight: heights ? scaled(heights.getInt16(86)) : USUAL_X_HEIGHT,
    capHeight: heights ? scaled(heights.getInt16(88)) : USUAL_CAP_HEIGHT,
    box: [
      scaled(headView.getInt16(36)),
      scaled(headView.getInt16(38)),
      scaled(headView.getInt16(40)),
      scaled(headView.getInt16(42)),
    ],
  };
}

import type { PDFPage } from 'pdf-lib';
import type { PressProfile } from './colour/readProfile.ts';
import type { PrintFault } from './fault.ts';
import type { FileIdentity } from './file/identify.ts';
import { readBox } from './file/pageBoxes.ts';
import type { Rectangle } from './rectangle.ts';
import { grow } from './rectangle.ts';
import { toMm, toPt } from './units.ts';

/** What all press files of an edition share. */
export interface PressJob {
  readonly identity: FileIdentity;
  readonly profile: PressProfile;
  /** TrueType, OpenType or WOFF: the slug's text. */
  readonly slugFont: Uint8Array;
  /** mm that every page of the input is drawn out beyond its trim. */
  readonly bleed: number;
  readonly ink: 'cmyk' | 'black';
  /** Absent: single pages have marks and a slug. */
  readonly marks?: boolean;
}
/** A file for the press, or what was in the way. */
export interface PressFile {
  /** Absent where a fault is an error. */
  readonly bytes?: Uint8Array;
  readonly faults: readonly PrintFault[];
}

/** Below this a page has no trim worth the name. mm. */
const smallestTrim = 10;

/** Trim and bleed of a page drawn out to its bleed: the media box is the bleed. `undefined`: no room for a trim. */
export function boxesOf(page: PDFPage, bleed: number): { trim: Rectangle; bleed: Rectangle } | undefined {
  const media = readBox(page, 'MediaBox') ?? { x: 0, y: 0, ...page.getSize() };
  const trim = grow(media, -toPt(bleed));
  return Math.min(trim.width, trim.height) < toPt(smallestTrim) ? undefined : { trim, bleed: media };
}

/** The fault where `boxesOf` finds no trim. Sizes of the page in pt. */
export const bleedTooLarge = (page: number, bleed: number, width: number, height: number): PrintFault => ({
  severity: 'error',
  rule: 'bleed-too-large',
  page,
  message: `a bleed of ${bleed} mm on every side leaves no page of ${toMm(width).toFixed(0)} × ${toMm(height).toFixed(0)} mm`,
  advice: 'Set `print: bleed` to 3.',
});

import type { PageGeometry } from '../../src/document/boxes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { bleedOf } from './bleedOf.ts';
import { mm } from './mm.ts';

// The A4 grid (ISO 216), and the card (ISO/IEC 7810 ID-1). All pt.

export const A4 = { width: mm(210), height: mm(297) } as const;
export const A5 = { width: mm(148), height: mm(210) } as const;
export const CARD = { width: mm(85.6), height: mm(53.98), safe: mm(4) } as const;

export const MARGIN = mm(20);
/** Hang column: numbers and labels only. */
export const HANG = mm(42);
export const GUTTER = mm(6);
/** Text column: 60 to 66 characters of 12 pt. */
export const TEXT = mm(122);
export const FULL = mm(170);
/** From the foot's rule to the trim. */
export const FOOT = mm(22);
/** From the foot's rule to its first line. */
export const FOOT_PADDING = 5;
/** From the last line of a large-print foot to the trim: a printer's grip, and air. */
export const FOOT_AIR = mm(11);

/** A page whose text ends `air` above a foot that begins `foot` above the trim. */
export function pageWithFoot(
  document: EditionDocument,
  size: { readonly width: number; readonly height: number },
  foot: number,
  air: number,
  margin: number = MARGIN,
): PageGeometry {
  return {
    width: size.width,
    height: size.height,
    margin: { top: margin, right: margin, bottom: foot + air, left: margin },
    ground: 'paper',
    bleed: bleedOf(document),
  };
}

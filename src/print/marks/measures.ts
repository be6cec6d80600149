import { toPt } from '../units.ts';

// Sizes of printer's marks, pt. After ISO 12647-1 practice and the defaults of layout programs: hairline marks, off the bleed.

/** Width of a mark's line: thin enough to cut by, thick enough for every plate. */
export const markWeight = 0.25;
/** From the bleed to the nearest mark. */
export const markGap = toPt(1);
export const cropLength = toPt(5);
export const registrationRadius = toPt(1.5);
/** Half the cross of a registration mark. */
export const registrationArm = toPt(2.5);
export const patchSide = toPt(4);
/** The one text that may be smaller than 12 pt (STANDARDS, clear print). */
export const slugSize = 8;
export const slugLeading = toPt(3.3);
/** Room around the bleed of a single page: marks, then two lines of slug. */
export const slugRoom = toPt(15);

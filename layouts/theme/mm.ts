/** Points in a millimetre (PostScript point, 1/72 inch). */
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres to points. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MILLIMETRE;
}

import { op } from '../file/operators.ts';
import { strokeSegments } from './cropMarks.ts';
import { registrationArm, registrationRadius } from './measures.ts';

/** Control points at this part of the radius make a Bézier quarter of a circle to within 0.03 %. */
export const circleControl = 0.5523;

/** A ring with a cross, in registration colour: shows whether the plates lie on one another. pt. */
export function registrationMark(x: number, y: number): readonly string[] {
  const r = registrationRadius;
  const k = r * circleControl;
  return [
    ...strokeSegments([
      [x - registrationArm, y, x + registrationArm, y],
      [x, y - registrationArm, x, y + registrationArm],
    ]),
    op('m', x + r, y),
    op('c', x + r, y + k, x + k, y + r, x, y + r),
    op('c', x - k, y + r, x - r, y + k, x - r, y),
    op('c', x - r, y - k, x - k, y - r, x, y - r),
    op('c', x + k, y - r, x + r, y - k, x + r, y),
    op('S'),
  ];
}

import { op } from '../file/operators.ts';
import { dieLineSpaceName } from '../marks/inks.ts';
import { markWeight } from '../marks/measures.ts';
import { circleControl } from '../marks/registrationMark.ts';
import type { Rectangle } from '../rectangle.ts';

/** Name of the graphics state with overprint on (`OP`, `op`, `OPM 1`) in the resources of pages with cards. */
export const overprintStateName = 'MarkOverprint';

/** A rectangle with round corners in the die line's spot colour, overprinting. pt. */
export function dieLine(trim: Rectangle, radius: number): readonly string[] {
  const { x, y, width, height } = trim;
  const right = x + width;
  const top = y + height;
  const k = radius * (1 - circleControl);
  return [
    op('q'),
    op('gs', `/${overprintStateName}`),
    op('CS', `/${dieLineSpaceName}`),
    op('SCN', 1),
    op('w', markWeight),
    op('m', x + radius, y),
    op('l', right - radius, y),
    op('c', right - k, y, right, y + k, right, y + radius),
    op('l', right, top - radius),
    op('c', right, top - k, right - k, top, right - radius, top),
    op('l', x + radius, top),
    op('c', x + k, top, x, top - k, x, top - radius),
    op('l', x, y + radius),
    op('c', x, y + k, x + k, y, x + radius, y),
    op('s'),
    op('Q'),
  ];
}

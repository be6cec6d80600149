import type { FaceId } from '../../src/document/boxes.ts';
import type { Step } from '../theme/scales.ts';
import type { PlateStyle } from './primitives.ts';

/** Size from which letters are set closer, pt; and by how much, em (design specification, *Type*). */
const DISPLAY_SIZE = 36;
const DISPLAY_TRACK = -0.02;

/** A step of the scale as a plate's style. */
export function type(step: Step, face: FaceId = 'regular', more: PlateStyle = {}): PlateStyle {
  return {
    fontFamily: face,
    fontSize: step.size,
    lineHeight: step.leading / step.size,
    color: 'ink',
    ...(step.size > DISPLAY_SIZE && { letterSpacing: step.size * DISPLAY_TRACK }),
    ...more,
  };
}

import type { Colour, FaceId } from '../../../src/document/boxes.ts';
import type { Step } from '../../theme/scales.ts';
import type { Style } from './elements.ts';

/** Style of a text at a step of the scale. Size and leading stand in one style: React-PDF reads `lineHeight` by it. */
export function type(step: Step, face: FaceId = 'regular', colour: Colour = 'ink'): Style {
  return { fontFamily: face, fontSize: step.size, lineHeight: step.leading / step.size, color: colour };
}

/** A step for marks and numerals that are larger than text. Leading 1.25, the least of clear print. */
export function displayStep(size: number): Step {
  return { size, leading: size * 1.25 };
}

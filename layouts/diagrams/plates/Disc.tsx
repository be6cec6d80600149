import type { ReactElement } from 'react';
import type { Role } from '../../../src/document/boxes.ts';
import { ASCENT, CAPITALS } from '../../theme/fonts.ts';
import type { Step } from '../../theme/scales.ts';
import { Text } from './elements.ts';
import { type } from './type.ts';

export interface DiscProps {
  readonly x: number;
  readonly y: number;
  /** Room for the words on either side of the middle, pt. */
  readonly half: number;
  readonly step: Step;
  readonly colour: string;
  readonly children: string;
  readonly tag?: Role;
}

/** A short mark (number, letter) whose capitals stand centred on a point of the plate. */
export function Disc({ x, y, half, step, colour, children, tag }: DiscProps): ReactElement {
  // The first baseline is ASCENT below the box's top whatever the leading.
  const top = y - (ASCENT - CAPITALS / 2) * step.size;
  return (
    <Text
      style={{
        position: 'absolute',
        left: x - half,
        width: 2 * half,
        top,
        textAlign: 'center',
        ...type(step, 'heavy', colour),
      }}
      {...(tag && { tag })}
    >
      {children}
    </Text>
  );
}

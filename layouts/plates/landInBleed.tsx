import type { ReactElement } from 'react';
import type { Colour } from '../../src/document/boxes.ts';
import type { PlateFrame } from '../layout.ts';
import { View } from './primitives.ts';

/** The lowest layer's colour over the bleed at the foot of a page, and 1 pt above it, so that no seam shows. Decoration. */
export function landInBleed(
  colour: Colour | undefined,
  { width, height, bleed }: Pick<PlateFrame, 'width' | 'height' | 'bleed'>,
): ReactElement {
  return (
    <View
      tag="artifact"
      style={{
        position: 'absolute',
        left: 0,
        top: height - bleed - 1,
        width,
        height: bleed + 1,
        backgroundColor: colour ?? 'line',
      }}
    />
  );
}

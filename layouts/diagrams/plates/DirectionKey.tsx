import type { ReactElement } from 'react';
import { mm } from '../../theme/mm.ts';
import type { Scale } from '../../theme/scales.ts';
import type { Direction } from '../data/continuumData.ts';
import { arrowDrawing } from '../shapes/arrowDrawing.ts';
import { Art } from './Art.tsx';
import { Text, View } from './elements.ts';
import { type } from './type.ts';

const SAMPLE_LENGTH = mm(9);
const SAMPLE_GAP = mm(3);

export interface DirectionKeyProps {
  readonly direction: Direction;
  readonly dashed: boolean;
  readonly width: number;
  readonly scale: Scale;
}

/** What an arrow means: a sample of it, its name and its words. */
export function DirectionKey({ direction, dashed, width, scale }: DirectionKeyProps): ReactElement {
  const arrow = arrowDrawing('right', SAMPLE_LENGTH, { dashed });
  return (
    <View style={{ flexDirection: 'row', width }}>
      <Art drawing={arrow} style={{ marginTop: (scale.figure.leading - arrow.height) / 2, marginRight: SAMPLE_GAP }} />
      <View style={{ width: width - SAMPLE_LENGTH - SAMPLE_GAP }}>
        <Text style={type(scale.figure, 'bold')}>{direction.label}</Text>
        {direction.text !== '' && <Text style={type(scale.figure)}>{direction.text}</Text>}
      </View>
    </View>
  );
}

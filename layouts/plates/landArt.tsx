import type { ReactElement } from 'react';
import type { Colour } from '../../src/document/boxes.ts';
import type { Layer } from '../theme/land.ts';
import { Path, Svg, View } from './primitives.ts';

/** The land's layers as a drawing at a place on the page. Decoration. */
export function landArt(
  layers: readonly Layer[],
  colours: readonly Colour[],
  place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): ReactElement {
  const { left, top, width, height } = place;
  return (
    <View tag="artifact" style={{ position: 'absolute', left, top, width, height }}>
      <Svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {layers.map(({ path }, index) =>
          path ? <Path key={colours[index] ?? index} d={path} fill={colours[index] ?? 'line'} /> : null,
        )}
      </Svg>
    </View>
  );
}

import type { ReactElement } from 'react';
import type { Drawing, Role } from '../../../src/document/boxes.ts';
import { Path, type Style, Svg } from './elements.ts';

export interface ArtProps {
  readonly drawing: Drawing;
  readonly style?: Style;
  readonly tag?: Role;
}

/** A drawing of the box vocabulary as an element of a plate. Without a tag it is decoration. */
export function Art({ drawing, style, tag }: ArtProps): ReactElement {
  const { width, height, shapes } = drawing;
  return (
    <Svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width, height, flexShrink: 0, ...style }}
      {...(tag && { tag })}
    >
      {shapes.map(({ path, fill, stroke }) => (
        <Path
          key={`${path} ${fill ?? ''}`}
          d={path}
          fill={fill ?? 'none'}
          {...(stroke && { stroke: stroke.colour, strokeWidth: stroke.weight })}
          {...(stroke?.dash && { strokeDasharray: stroke.dash.join(' ') })}
        />
      ))}
    </Svg>
  );
}

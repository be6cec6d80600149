import type { ReactElement } from 'react';
import type { Plate } from '../../layout.ts';
import { mm } from '../../theme/mm.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import { RULE } from '../../theme/space.ts';
import { type Theme, wheelData } from '../data/wheelData.ts';
import { partMiddle, wheelDrawing } from '../shapes/wheelDrawing.ts';
import { Art } from './Art.tsx';
import { Disc } from './Disc.tsx';
import { Text, View } from './elements.ts';
import { readPlateProps } from './plateProps.ts';
import { displayStep, type } from './type.ts';

const DIAMETER = mm(68);
const HUB = 0.46;
const WEIGHT = 1.5;
const BETWEEN = mm(5);
const LETTER = displayStep(22);
const PADDING = { top: 4, bottom: mm(5) } as const;
const MARK_WIDTH = mm(7);
/** Least lines of a part's words, so that the parts of both columns stand level. */
const LEAST_LINES = 4;

function ThemeCell({ theme, width, scale }: { theme: Theme; width: number; scale: Scale }): ReactElement {
  return (
    <View
      tag={{ type: 'LI' }}
      style={{
        width,
        minHeight: RULE.section + PADDING.top + LEAST_LINES * scale.figure.leading + PADDING.bottom,
        flexDirection: 'row',
        borderTopWidth: RULE.section,
        borderTopColor: 'ink',
        paddingTop: PADDING.top,
        paddingBottom: PADDING.bottom,
      }}
    >
      <Text tag={{ type: 'Lbl' }} style={{ ...type(scale.figure, 'heavy'), width: MARK_WIDTH }}>
        {theme.mark}
      </Text>
      <View tag={{ type: 'LBody' }} style={{ width: width - MARK_WIDTH }}>
        <Text style={type(scale.figure, 'bold')}>{theme.title}</Text>
        {theme.words !== '' && <Text style={type(scale.figure)}>{theme.words}</Text>}
      </View>
    </View>
  );
}

/**
 * A wheel of equal parts around its centre. The parts' words stand beside it where the parts stand: the first half on the
 * right from the top down, the second half on the left from the bottom up; they are read out clockwise.
 */
export const wheel: Plate = ({ data: props, frame }) => {
  const { alternative, data } = readPlateProps(props, frame.edition.config);
  const { centre, themes } = wheelData(data);
  const scale = scaleAt(frame.textSize);
  const shape = { diameter: DIAMETER, parts: Math.max(themes.length, 1), hub: HUB, weight: WEIGHT };
  const column = (frame.width - DIAMETER) / 2 - BETWEEN;
  const half = Math.ceil(themes.length / 2);
  const hubWidth = DIAMETER * HUB - mm(3);
  return (
    <View style={{ width: frame.width }}>
      <View
        style={{
          position: 'absolute',
          left: column + BETWEEN,
          width: DIAMETER,
          top: 0,
          bottom: 0,
          justifyContent: 'center',
        }}
      >
        <View tag={{ type: 'Figure', alternative }} style={{ width: DIAMETER, height: DIAMETER }}>
          <Art drawing={wheelDrawing(shape)} style={{ position: 'absolute' }} />
          {themes.map((theme, index) => {
            const [x, y] = partMiddle(shape, index);
            return (
              <Disc key={theme.mark} x={x} y={y} half={mm(8)} step={LETTER} colour="ink">
                {theme.mark}
              </Disc>
            );
          })}
          <View
            style={{
              position: 'absolute',
              left: (DIAMETER - hubWidth) / 2,
              width: hubWidth,
              top: 0,
              bottom: 0,
              justifyContent: 'center',
            }}
          >
            <Text style={{ ...type(scale.h3, 'bold', 'paper'), textAlign: 'center' }}>{centre}</Text>
          </View>
        </View>
      </View>
      <View
        tag={{ type: 'L', listNumbering: 'None' }}
        style={{ width: frame.width, flexDirection: 'row-reverse', justifyContent: 'space-between' }}
      >
        <View style={{ width: column, minHeight: DIAMETER }}>
          {themes.slice(0, half).map((theme) => (
            <ThemeCell key={theme.mark} theme={theme} width={column} scale={scale} />
          ))}
        </View>
        <View style={{ width: column, flexDirection: 'column-reverse', justifyContent: 'flex-end' }}>
          {themes.slice(half).map((theme) => (
            <ThemeCell key={theme.mark} theme={theme} width={column} scale={scale} />
          ))}
        </View>
      </View>
    </View>
  );
};

import type { ReactElement } from 'react';
import type { Plate } from '../../layout.ts';
import { type LevelLooks, looksOfLevel } from '../../theme/levels.ts';
import { mm } from '../../theme/mm.ts';
import { GUTTER, HANG } from '../../theme/page.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import type { Direction } from '../data/continuumData.ts';
import { stepsData, type Transition } from '../data/stepsData.ts';
import { arrowDrawing } from '../shapes/arrowDrawing.ts';
import { Art } from './Art.tsx';
import { DirectionKey } from './DirectionKey.tsx';
import { Text, View } from './elements.ts';
import { readPlateProps } from './plateProps.ts';
import { displayStep, type } from './type.ts';

/** The first level runs up beside all others: they rest on it. */
const SPINE = mm(6);
const SPINE_GAP = 2;
const NUMERAL = displayStep(21);
const NUMERAL_WIDTH = mm(8);
const BAR_PADDING = 3;
const ROW_PADDING = mm(3);
const ARROW_GAP = mm(3);
const ARROW_LENGTH = 40;

interface BarProps {
  readonly looks: LevelLooks;
  readonly left: number;
  readonly width: number;
  /** Nothing is said of the level but its name, so that the name is what its item says. */
  readonly isAlone: boolean;
}

function Bar({ looks, left, width, isAlone }: BarProps): ReactElement {
  return (
    <View
      tag={{ type: isAlone ? 'LBody' : 'Lbl' }}
      style={{
        marginLeft: left,
        width: width - left,
        backgroundColor: looks.deep,
        flexDirection: 'row',
        alignItems: 'center',
        paddingVertical: BAR_PADDING,
        paddingLeft: mm(3),
      }}
    >
      <Text tag={{ type: 'Span' }} style={{ ...type(NUMERAL, 'heavy', 'paper'), width: NUMERAL_WIDTH }}>
        {String(looks.number)}
      </Text>
      <Text
        tag={{ type: 'Span' }}
        style={{ ...type({ size: 14, leading: 18 }, 'bold', 'paper'), width: width - left - NUMERAL_WIDTH - mm(6) }}
      >
        {looks.name}
      </Text>
    </View>
  );
}

interface MoveProps {
  readonly direction: Direction;
  readonly words: string;
  readonly up: boolean;
  readonly width: number;
  readonly scale: Scale;
}

function Move({ direction, words, up, width, scale }: MoveProps): ReactElement {
  const arrow = arrowDrawing(up ? 'up' : 'down', ARROW_LENGTH, { dashed: !up });
  const textWidth = width - arrow.width - ARROW_GAP;
  return (
    <View style={{ width, flexDirection: 'row' }}>
      <Art drawing={arrow} style={{ marginRight: ARROW_GAP, marginTop: 3 }} />
      <View style={{ width: textWidth }}>
        <Text style={type(scale.figure, 'bold')}>{direction.label}</Text>
        <Text style={type(scale.figure)}>{words}</Text>
      </View>
    </View>
  );
}

/**
 * Stairs of the levels, the lowest at the foot, and between each two what moves a family up or down. The tree goes from
 * the lowest level up, as a listener needs it, though the page is read from the top.
 */
export const steps: Plate = ({ data: props, frame }) => {
  const { alternative, data: json } = readPlateProps(props, frame.edition.config);
  const data = stepsData(json);
  const scale = scaleAt(frame.textSize);
  const { width } = frame;
  const numbers = [...new Set(data.steps.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const levels = numbers.map((number) => looksOfLevel(frame.edition.config, number));
  const [first] = levels;
  const column = HANG + GUTTER;
  const rise = (column - SPINE - SPINE_GAP) / Math.max(levels.length - 2, 1);
  const leftOf = (index: number) => (index === 0 ? 0 : SPINE + SPINE_GAP + (index - 1) * rise);
  const moveWidth = (width - column - GUTTER) / 2;
  const above = (number: number): Transition | undefined => data.steps.find(({ from }) => from === number);
  return (
    <View style={{ width }}>
      <View style={{ flexDirection: 'row', columnGap: GUTTER, marginBottom: mm(5) }}>
        <DirectionKey direction={data.stepUp} dashed={false} width={(width - GUTTER) / 2} scale={scale} />
        <DirectionKey direction={data.stepDown} dashed width={(width - GUTTER) / 2} scale={scale} />
      </View>
      <View>
        <View
          tag={{ type: 'Figure', alternative }}
          style={{ position: 'absolute', left: 0, right: 0, top: 0, bottom: 0 }}
        >
          <View style={{ width: SPINE, flexGrow: 1, backgroundColor: first?.deep ?? 'ink' }} />
        </View>
        <View tag={{ type: 'L', listNumbering: 'Decimal' }} style={{ flexDirection: 'column-reverse' }}>
          {levels.map((looks, index) => {
            const move = above(looks.number);
            return (
              <View key={looks.number} tag={{ type: 'LI' }} style={{ flexDirection: 'column-reverse' }}>
                <Bar looks={looks} left={leftOf(index)} width={width} isAlone={!move} />
                {move && (
                  <View
                    tag={{ type: 'LBody' }}
                    style={{
                      marginLeft: column,
                      flexDirection: 'row',
                      columnGap: GUTTER,
                      paddingVertical: ROW_PADDING,
                    }}
                  >
                    <Move direction={data.stepUp} words={move.up} up width={moveWidth} scale={scale} />
                    <Move direction={data.stepDown} words={move.down} up={false} width={moveWidth} scale={scale} />
                  </View>
                )}
              </View>
            );
          })}
        </View>
      </View>
      {data.always !== '' && (
        <View
          style={{
            backgroundColor: first?.tint ?? 'ground',
            paddingVertical: BAR_PADDING * 2,
            paddingLeft: mm(3),
            paddingRight: mm(3),
          }}
        >
          <Text style={type(scale.figure)}>{data.always}</Text>
        </View>
      )}
    </View>
  );
};

import type { ReactElement } from 'react';
import type { JsonObject } from '../../src/document/json.ts';
import type { Plate } from '../layout.ts';
import { mm } from '../theme/mm.ts';
import { CARD } from '../theme/page.ts';
import { Page, Path, Svg, Text, View } from './primitives.ts';
import { listOf, numberOf, objectOf, textOf } from './read.ts';
import { together } from './together.ts';
import { type } from './type.ts';

/** Type of the card, pt (design specification, *Type*). */
const TEXT = { size: 7, leading: 8.4 };
const QUESTION = { size: 7.5, leading: 8.9 };
const EMERGENCY = { size: 31, leading: 32 };
/** So far up, the emergency number stands on the line of the last number beside it. */
const EMERGENCY_LIFT = 1;
const LINE = { size: 17, leading: 18.5 };
const OTHER = { size: 9.5, leading: 11 };
/** Second column, from the trim. */
const COLUMN = mm(26);
const NUMBER_ROOM = 9;
/** The scale: its width, its strokes' heights and weight. */
const SCALE = mm(27);
const TALL = 7;
const SHORT = 4;
const STROKE = 0.75;
const WHITE = { color: 'paper' } as const;

const number = (label: string, value: string, step: typeof LINE, face: 'bold' | 'heavy', lift = 0): ReactElement => (
  <View tag={{ type: 'Div' }}>
    <Text tag={{ type: 'P' }} style={type(TEXT, 'bold', WHITE)}>
      {label}
    </Text>
    <Text tag={{ type: 'P' }} style={type(step, face, { ...WHITE, marginTop: -lift })}>
      {together(value)}
    </Text>
  </View>
);

/** The scale of the questions, with both its ends named: eleven strokes to point at. */
function scale(data: JsonObject): ReactElement | null {
  const from = numberOf(data.from);
  const to = numberOf(data.to, from);
  if (to <= from) return null;
  const pitch = (SCALE - STROKE) / (to - from);
  const strokes = Array.from({ length: to - from + 1 }, (_, index) => {
    const x = STROKE / 2 + index * pitch;
    const end = index === 0 || index === to - from;
    return `M${x},${end ? 0 : TALL - SHORT} L${x},${TALL}`;
  });
  return (
    <View style={{ width: SCALE, paddingTop: 1 }}>
      <Svg width={SCALE} height={TALL} viewBox={`0 0 ${SCALE} ${TALL}`}>
        <Path
          d={[...strokes, `M0,${TALL - STROKE / 2} L${SCALE},${TALL - STROKE / 2}`].join(' ')}
          fill="none"
          stroke="ink"
          strokeWidth={STROKE}
        />
      </Svg>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginTop: 1 }}>
        <Text tag={{ type: 'P' }} style={type(TEXT, 'bold')}>
          {`${from} ${textOf(data.fromLabel)}`}
        </Text>
        <Text tag={{ type: 'P' }} style={type(TEXT, 'bold')}>
          {`${to} ${textOf(data.toLabel)}`}
        </Text>
      </View>
    </View>
  );
}

const label = (line: JsonObject): string => textOf(line.label);

/** The card's back: whom to ring, white on black; what to ask, with the scale's ends; what to keep in mind; where to read on. */
export const cardBack: Plate = ({ data, frame }) => {
  const { width, height, bleed } = frame;
  const props = objectOf(data);
  const emergency = objectOf(props.emergency);
  const professionals = objectOf(props.professionals);
  const everyone = objectOf(props.public);
  const left = bleed + CARD.safe;
  const column = COLUMN - CARD.safe;
  const text = CARD.width - 2 * CARD.safe;
  const reminders = listOf(props.reminders).map(textOf);
  return (
    <Page size={[width, height]} style={{ backgroundColor: 'paper' }}>
      <View
        style={{
          backgroundColor: 'ink',
          paddingTop: bleed + CARD.safe - 1.5,
          paddingLeft: left,
          paddingRight: left,
          paddingBottom: 4.5,
          flexDirection: 'row',
        }}
      >
        <View style={{ width: column }}>
          {number(label(emergency), textOf(emergency.number), EMERGENCY, 'heavy', EMERGENCY_LIFT)}
        </View>
        <View style={{ width: text - column }}>
          {number(label(professionals), textOf(professionals.number), LINE, 'bold')}
          <View style={{ flexDirection: 'row', marginTop: 1.5 }}>
            <Text
              tag={{ type: 'P' }}
              style={type(TEXT, 'bold', { ...WHITE, marginTop: (OTHER.size - TEXT.size) * 0.984 })}
            >
              {label(everyone)}
            </Text>
            <Text tag={{ type: 'P' }} style={type(OTHER, 'bold', { ...WHITE, marginLeft: 5 })}>
              {together(textOf(everyone.number))}
            </Text>
          </View>
        </View>
      </View>
      <View style={{ marginTop: 2.5, marginLeft: left, width: text, flexDirection: 'row' }}>
        <Text tag={{ type: 'H2' }} style={type(QUESTION, 'bold', { width: column })}>
          {textOf(props.heading)}
        </Text>
        <View tag={{ type: 'L', listNumbering: 'Decimal' }} style={{ width: text - column }}>
          {listOf(props.questions).map((question, index) => (
            <View key={textOf(question)} tag={{ type: 'LI' }} style={{ flexDirection: 'row' }}>
              <Text tag={{ type: 'Lbl' }} style={type(QUESTION, 'bold', { width: NUMBER_ROOM })}>
                {String(index + 1)}
              </Text>
              <Text tag={{ type: 'LBody' }} style={type(QUESTION, 'regular', { width: text - column - NUMBER_ROOM })}>
                {textOf(question)}
              </Text>
            </View>
          ))}
        </View>
      </View>
      <View
        style={{
          marginTop: 2.5,
          marginLeft: left,
          width: text,
          borderTopWidth: 0.75,
          borderTopColor: 'ink',
          paddingTop: 1.5,
          paddingBottom: bleed + CARD.safe,
        }}
      >
        <View style={{ flexDirection: 'row' }}>
          <View tag={{ type: 'L', listNumbering: 'None' }} style={{ width: text - SCALE }}>
            {reminders.slice(0, -1).map((reminder) => (
              <View key={reminder} tag={{ type: 'LI' }}>
                <Text tag={{ type: 'LBody' }} style={type(TEXT)}>
                  {reminder}
                </Text>
              </View>
            ))}
          </View>
          {scale(objectOf(props.scale))}
        </View>
        <View style={{ flexDirection: 'row', justifyContent: 'space-between' }}>
          <Text tag={{ type: 'P' }} style={type(TEXT)}>
            {reminders[reminders.length - 1] ?? ''}
          </Text>
          <Text tag={{ type: 'P' }} style={type(TEXT, 'bold')}>
            {textOf(props.web)}
          </Text>
        </View>
      </View>
    </Page>
  );
};

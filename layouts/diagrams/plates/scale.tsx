import type { ReactElement } from 'react';
import type { Plate } from '../../layout.ts';
import { mm } from '../../theme/mm.ts';
import { GUTTER } from '../../theme/page.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import { RULE } from '../../theme/space.ts';
import { type ScaleData, type ScaleEnd, scaleData } from '../data/scaleData.ts';
import { arrowDrawing } from '../shapes/arrowDrawing.ts';
import { scaleDrawing, scaleMiddle } from '../shapes/scaleDrawing.ts';
import { Art } from './Art.tsx';
import { Disc } from './Disc.tsx';
import { Text, View } from './elements.ts';
import { readPlateProps } from './plateProps.ts';
import { displayStep, type } from './type.ts';

const COLUMNS = 2;
const NUMBER_WIDTH = 21;
const DISC_DIAMETER = mm(12.4);
const NUMERAL = displayStep(16);
const ARROW_LENGTH = 20;
const END_WIDTH = mm(54);
const PROMPT_WIDTH = mm(110);

function Question({
  number,
  title,
  words,
  width,
  scale,
}: {
  number: number;
  title: string;
  words: string;
  width: number;
  scale: Scale;
}): ReactElement {
  return (
    <View
      tag={{ type: 'LI' }}
      style={{ width, flexDirection: 'row', borderTopWidth: RULE.key, borderTopColor: 'ink', paddingTop: 5 }}
    >
      <Text tag={{ type: 'Lbl' }} style={{ ...type(scale.h3, 'heavy'), width: NUMBER_WIDTH }}>
        {String(number)}
      </Text>
      <View tag={{ type: 'LBody' }} style={{ width: width - NUMBER_WIDTH }}>
        <Text style={type(scale.h3, 'bold')}>{title}</Text>
        {words !== '' && <Text style={type(scale.body)}>{words}</Text>}
      </View>
    </View>
  );
}

function End({ end, scale }: { end: ScaleEnd; scale: Scale }): ReactElement {
  return (
    <View style={{ width: END_WIDTH, justifyContent: 'flex-end' }}>
      <Text style={type(scale.figure, 'bold')}>{`${end.number}  ${end.label}`}</Text>
      {end.means !== '' && <Text style={type(scale.figure)}>{end.means}</Text>}
    </View>
  );
}

function Line({ data, width, scale }: { data: ScaleData; width: number; scale: Scale }): ReactElement {
  const count = data.to.number - data.from.number + 1;
  const shape = { width, count, diameter: Math.min(DISC_DIAMETER, width / count) };
  const numbers = Array.from({ length: count }, (_, index) => data.from.number + index);
  const promptX = scaleMiddle(shape, (data.promptAt ?? data.from.number + (count - 1) / 2) - data.from.number);
  const promptLeft = Math.min(Math.max(promptX - PROMPT_WIDTH / 2, 0), width - PROMPT_WIDTH);
  const arrow = arrowDrawing('up', ARROW_LENGTH);
  return (
    <View>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between', marginBottom: mm(2.5) }}>
        <End end={data.from} scale={scale} />
        <End end={data.to} scale={scale} />
      </View>
      <View style={{ width, height: shape.diameter }}>
        <Art drawing={scaleDrawing(shape)} style={{ position: 'absolute' }} />
        {numbers.map((number, index) => (
          <Disc
            key={number}
            x={scaleMiddle(shape, index)}
            y={shape.diameter / 2}
            half={shape.diameter / 2}
            step={NUMERAL}
            colour={index === 0 || index === count - 1 ? 'paper' : 'ink'}
          >
            {String(number)}
          </Disc>
        ))}
      </View>
      {data.prompt !== '' && (
        <View>
          <Art drawing={arrow} style={{ marginTop: mm(1.5), marginLeft: promptX - arrow.width / 2 }} />
          <Text
            style={{ ...type(scale.body, 'bold'), marginLeft: promptLeft, width: PROMPT_WIDTH, textAlign: 'center' }}
          >
            {data.prompt}
          </Text>
        </View>
      )}
    </View>
  );
}

/** Questions in two columns, and a scale of numbers whose ends are named in words, filled where it ends. */
export const scale: Plate = ({ data: props, frame }) => {
  const { alternative, data: json } = readPlateProps(props, frame.edition.config);
  const data = scaleData(json);
  const steps = scaleAt(frame.textSize);
  const width = (frame.width - GUTTER) / COLUMNS;
  const rows = Array.from({ length: Math.ceil(data.questions.length / COLUMNS) }, (_, row) => row * COLUMNS);
  return (
    <View style={{ width: frame.width, rowGap: mm(9) }}>
      <View tag={{ type: 'L', listNumbering: 'Decimal' }} style={{ rowGap: mm(6) }}>
        {rows.map((first) => (
          <View key={first} style={{ flexDirection: 'row', columnGap: GUTTER }}>
            {data.questions.slice(first, first + COLUMNS).map((question, index) => (
              <Question key={question.title} number={first + index + 1} {...question} width={width} scale={steps} />
            ))}
          </View>
        ))}
      </View>
      <View tag={{ type: 'Figure', alternative }}>
        <Line data={data} width={frame.width} scale={steps} />
      </View>
    </View>
  );
};

import type { Plate } from '../../layout.ts';
import { levelMark } from '../../theme/drawings.ts';
import { MEAN_ADVANCE } from '../../theme/fonts.ts';
import { type LevelLooks, looksOfLevel } from '../../theme/levels.ts';
import { mm } from '../../theme/mm.ts';
import { GUTTER, HANG } from '../../theme/page.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import { RULE } from '../../theme/space.ts';
import { type ContinuumData, type ContinuumLevel, continuumData } from '../data/continuumData.ts';
import { continuumDrawing } from '../shapes/continuumDrawing.ts';
import { diagramWords } from '../words.ts';
import { Art } from './Art.tsx';
import { DirectionKey } from './DirectionKey.tsx';
import { Text, View } from './elements.ts';
import { readPlateProps } from './plateProps.ts';
import { displayStep, type } from './type.ts';

/** Numeral and name on a layer, pt. */
const NUMERAL = displayStep(26);
const NUMERAL_WIDTH = mm(8);
/** From the flat of a layer to its numeral, and from its name to the page's edge. */
const LABEL_INSET = mm(3);
const LABEL_END = mm(2);
const NAME = { size: 14, leading: 18 };
const KEY_NUMERAL = displayStep(21);
const MARK_HEIGHT = 17;
const KEY_PADDING = 6;

type Levels = readonly { readonly level: ContinuumLevel; readonly looks: LevelLooks }[];

function Picture({ data, levels, width, scale }: { data: ContinuumData; levels: Levels; width: number; scale: Scale }) {
  const picture = continuumDrawing(
    width,
    levels.map(({ looks }) => looks.deep),
  );
  const word = type(scale.figure, 'bold');
  // A name that is too long for the sky would stand on an arrow: the key below has it in any case.
  const fits = (label: string, room: number) => label.length * scale.figure.size * MEAN_ADVANCE <= room;
  return (
    <View style={{ width, height: picture.drawing.height }}>
      <Art drawing={picture.drawing} style={{ position: 'absolute' }} />
      {picture.layers.map(({ top, bottom, shoulder }, index) => (
        <View
          key={levels[index]?.level.number ?? index}
          style={{
            position: 'absolute',
            left: shoulder + LABEL_INSET,
            top,
            height: bottom - top,
            flexDirection: 'row',
            alignItems: 'center',
          }}
        >
          <Text style={{ ...type(NUMERAL, 'heavy', 'paper'), width: NUMERAL_WIDTH }}>
            {String(levels[index]?.level.number)}
          </Text>
          <Text
            style={{
              ...type(NAME, 'bold', 'paper'),
              width: width - shoulder - LABEL_INSET - NUMERAL_WIDTH - LABEL_END,
            }}
          >
            {levels[index]?.looks.name ?? ''}
          </Text>
        </View>
      ))}
      {fits(data.stepUp.label, width - picture.up.x) && (
        <Text
          style={{ ...word, position: 'absolute', left: picture.up.x, top: picture.up.y - scale.figure.leading / 2 }}
        >
          {data.stepUp.label}
        </Text>
      )}
      {fits(data.stepDown.label, picture.down.room) && (
        <Text style={{ ...word, position: 'absolute', left: 0, top: picture.down.y - scale.figure.leading - mm(3) }}>
          {data.stepDown.label}
        </Text>
      )}
    </View>
  );
}

/**
 * The continuum of needs: the land with its levels named, an arrow that climbs and a broken one that comes down; below,
 * what each level means, who helps, and other words for it. The drawing is the figure, the key a list that is read out.
 */
export const continuum: Plate = ({ data: props, frame }) => {
  const { alternative, data: json } = readPlateProps(props, frame.edition.config);
  const { config } = frame.edition;
  const data = continuumData(json);
  const words = diagramWords(config);
  const scale = scaleAt(frame.textSize);
  const levels = data.levels.map((level) => ({ level, looks: looksOfLevel(config, level.number) }));
  return (
    <View style={{ width: frame.width }}>
      <View tag={{ type: 'Figure', alternative }}>
        <Picture data={data} levels={levels} width={frame.width} scale={scale} />
      </View>
      <View style={{ flexDirection: 'row', columnGap: GUTTER, marginTop: mm(4), marginBottom: mm(5) }}>
        <DirectionKey direction={data.stepUp} dashed={false} width={(frame.width - GUTTER) / 2} scale={scale} />
        <DirectionKey direction={data.stepDown} dashed width={(frame.width - GUTTER) / 2} scale={scale} />
      </View>
      <View tag={{ type: 'L', listNumbering: 'Decimal' }}>
        {levels.map(({ level, looks }, index) => (
          <View
            key={level.number}
            tag={{ type: 'LI' }}
            style={{
              flexDirection: 'row',
              borderTopWidth: RULE.key,
              borderTopColor: looks.deep,
              paddingTop: KEY_PADDING,
              paddingBottom: index < levels.length - 1 ? KEY_PADDING : 0,
            }}
          >
            <View tag={{ type: 'Lbl' }} style={{ width: HANG, marginRight: GUTTER }}>
              <View style={{ flexDirection: 'row', alignItems: 'center' }}>
                <Text tag={{ type: 'Span' }} style={{ ...type(KEY_NUMERAL, 'heavy', looks.deep), width: mm(7.4) }}>
                  {String(level.number)}
                </Text>
                <Art drawing={levelMark(index + 1, levels.length, MARK_HEIGHT, looks.deep, 'line')} />
              </View>
              <Text tag={{ type: 'Span' }} style={type(scale.cell, 'bold')}>
                {looks.name}
              </Text>
            </View>
            <View tag={{ type: 'LBody' }} style={{ width: frame.width - HANG - GUTTER }}>
              <Text style={type(scale.cell, 'bold')}>{level.what}</Text>
              {level.who !== '' && <Text style={type(scale.cell)}>{`${words.whoHelps} ${level.who}`}</Text>}
              {level.heard.length > 0 && (
                <Text style={type(scale.cell)}>{`${words.alsoHeard} ${level.heard.join(', ')}`}</Text>
              )}
            </View>
          </View>
        ))}
      </View>
    </View>
  );
};

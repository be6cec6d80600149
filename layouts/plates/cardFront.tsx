import type { Plate } from '../layout.ts';
import { layersOf } from '../theme/land.ts';
import { looksOfLevels } from '../theme/levels.ts';
import { mm } from '../theme/mm.ts';
import { CARD } from '../theme/page.ts';
import { landArt } from './landArt.tsx';
import { Page, Text, View } from './primitives.ts';
import { listOf, numberOf, objectOf, textOf } from './read.ts';
import { type } from './type.ts';

/** Type of the card, pt (design specification, *Type*). */
const TEXT = { size: 7, leading: 8.75 };
const NAME = { size: 8, leading: 10.4 };
const TITLE = { size: 13, leading: 14.3 };
const NUMERAL = 11;
/** Layer, slope, gap and the strip below the lowest layer. */
const LAYERS = mm(29.2);
const RUN = mm(8);
const FIRST = mm(6);
const PITCH = mm(5);
const GAP = 1.2;
const FLOOR = mm(2);
const LIFT = 7.6;

/** The card's front: title and publisher in the sky, the land below with each level named on it. */
export const cardFront: Plate = ({ data, frame }) => {
  const { width, height, bleed, edition } = frame;
  const props = objectOf(data);
  const levels = looksOfLevels(edition.config);
  const phrases = new Map(
    listOf(props.levels)
      .map(objectOf)
      .map((level) => [numberOf(level.number), textOf(level.phrase)] as const),
  );
  const thickness = levels.length > 0 ? LAYERS / levels.length : LAYERS;
  const art = LAYERS + GAP;
  const top = height - bleed - FLOOR - art;
  const layers = layersOf(
    {
      layers: levels.length,
      foot: art,
      thickness,
      gap: GAP,
      starts: levels.slice(1).map((_, index) => bleed + FIRST + index * PITCH),
      ends: [],
      run: RUN,
    },
    { left: 0, width },
  );
  const left = bleed + CARD.safe;
  return (
    <Page size={[width, height]} style={{ backgroundColor: 'paper' }}>
      {landArt(
        layers,
        levels.map(({ deep }) => deep),
        { left: 0, top, width, height: art },
      )}
      <View
        tag="artifact"
        style={{
          position: 'absolute',
          left: 0,
          top: height - bleed - FLOOR - 1,
          width,
          height: bleed + FLOOR + 1,
          backgroundColor: levels[0]?.deep ?? 'ink',
        }}
      />
      <View style={{ marginLeft: left, marginTop: bleed + CARD.safe - 2, width: CARD.width - 2 * CARD.safe }}>
        <Text tag={{ type: 'H1' }} style={type(TITLE, 'heavy', { width: mm(52) })}>
          {textOf(props.title)}
        </Text>
        <Text tag={{ type: 'P' }} style={type(TEXT, 'regular', { marginTop: 2, width: mm(38) })}>
          {textOf(props.publisher)}
        </Text>
      </View>
      <View
        tag={{ type: 'L', listNumbering: 'Decimal' }}
        style={{ position: 'absolute', left: 0, top, width, height: art }}
      >
        {[...levels].reverse().map((level, index) => {
          const layer = layers[levels.length - 1 - index];
          const x = Math.max(left, layer && layer.shoulder > 0 ? layer.shoulder + 1 : left);
          return (
            <View
              key={level.number}
              tag={{ type: 'LI' }}
              style={{
                position: 'absolute',
                left: x,
                top: (layer?.top ?? 0) + thickness / 2 - LIFT,
                width: width - x - bleed - CARD.safe,
                height: thickness / 2 + LIFT,
                flexDirection: 'row',
              }}
            >
              <Text
                tag={{ type: 'Lbl' }}
                style={type({ size: NUMERAL, leading: NUMERAL * 1.3 }, 'heavy', { color: 'paper', width: NUMERAL })}
              >
                {String(level.number)}
              </Text>
              <View tag={{ type: 'LBody' }} style={{ flexDirection: 'row', paddingTop: (NUMERAL - NAME.size) * 0.984 }}>
                <Text tag={{ type: 'Span' }} style={type(NAME, 'bold', { color: 'paper' })}>
                  {level.name}
                </Text>
                <Text
                  tag={{ type: 'Span' }}
                  style={type({ size: TEXT.size, leading: NAME.leading }, 'regular', {
                    color: 'paper',
                    marginLeft: 5,
                    marginTop: (NAME.size - TEXT.size) * 0.984,
                  })}
                >
                  {phrases.get(level.number) ?? ''}
                </Text>
              </View>
            </View>
          );
        })}
      </View>
    </Page>
  );
};

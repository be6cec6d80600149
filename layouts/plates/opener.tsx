import type { Plate } from '../layout.ts';
import { layersOf, longLand } from '../theme/land.ts';
import { landColours } from '../theme/landColours.ts';
import { mm } from '../theme/mm.ts';
import { GUTTER, HANG, MARGIN, TEXT } from '../theme/page.ts';
import { pageComma } from '../theme/pageComma.ts';
import { scaleAt } from '../theme/scales.ts';
import { RULE } from '../theme/space.ts';
import { landArt } from './landArt.tsx';
import { Link, Page, Text, View } from './primitives.ts';
import { listOf, numberOf, objectOf, textOf } from './read.ts';
import { type } from './type.ts';

const NUMERAL = 112;
const TWO_DIGITS = 84;
const TITLE = 44;
const TITLE_LEADING = 1.07;
const CAPITALS = 0.668;
/** Height of a line over the capitals, of the size. */
const above = (size: number): number => size * (0.984 - CAPITALS);
const GAP = mm(1.2);
const NUMBER_ROOM = mm(12);
const BELOW_ART = 10;

/** A chapter's first page: a window on the land, number and title, lead, and what is in the chapter. */
export const opener: Plate = ({ data, frame }) => {
  const { width, height, bleed, edition } = frame;
  const props = objectOf(data);
  const scale = scaleAt(frame.textSize);
  const m = scale.module;
  const colours = landColours(edition);
  const art = numberOf(props.art, mm(126)) + bleed;
  const { land, left } = longLand(
    colours.length,
    { index: numberOf(props.index), windows: numberOf(props.windows, 1) },
    width - 2 * bleed,
    art,
    GAP,
  );
  const number = textOf(props.number);
  const numeralSize = number.length > 1 ? TWO_DIGITS : NUMERAL;
  const titleSize = numberOf(props.titleSize, TITLE);
  const title = { size: titleSize, leading: titleSize * TITLE_LEADING };
  const lead = textOf(props.lead);
  const sections = listOf(props.sections).map(objectOf);
  const numbered = sections.some((section) => textOf(section.number) !== '');
  return (
    <Page size={[width, height]} style={{ backgroundColor: 'paper' }}>
      {landArt(layersOf(land, { left: left - bleed, width }), colours, { left: 0, top: 0, width, height: art })}
      <View
        style={{
          marginTop: art + m * BELOW_ART * 0.5,
          marginLeft: MARGIN + bleed,
          width: HANG + GUTTER + TEXT,
          flexDirection: 'row',
        }}
      >
        <View style={{ width: HANG + GUTTER, height: numeralSize * CAPITALS }} />
        <View style={{ width: TEXT }}>
          <View tag={{ type: 'H1' }} style={{ marginTop: -above(titleSize) }}>
            {number === '' ? null : (
              <Text
                tag={{ type: 'Span' }}
                style={{
                  position: 'absolute',
                  left: -(HANG + GUTTER) - numeralSize * 0.03,
                  top: above(titleSize) - above(numeralSize),
                  width: HANG + GUTTER,
                  ...type({ size: numeralSize, leading: numeralSize * 1.3 }, 'regular'),
                }}
              >
                {number}
              </Text>
            )}
            <Text tag={{ type: 'Span' }} style={type(title, 'heavy')}>
              {textOf(props.title)}
            </Text>
          </View>
          {lead === '' ? null : (
            <Text tag={{ type: 'P' }} style={type(scale.lead, 'regular', { marginTop: m * 2 })}>
              {lead}
            </Text>
          )}
        </View>
      </View>
      {sections.length === 0 ? null : (
        <View
          style={{
            marginTop: m * 5,
            marginLeft: MARGIN + bleed,
            width: HANG + GUTTER + TEXT,
            borderTopWidth: RULE.section,
            borderTopColor: 'ink',
            paddingTop: m * 1.5,
            flexDirection: 'row',
          }}
        >
          <View style={{ width: HANG + GUTTER }}>
            <Text tag={{ type: 'P' }} style={type(scale.body, 'bold')}>
              {textOf(props.label)}
            </Text>
          </View>
          <View tag={{ type: 'L', listNumbering: 'None' }} style={{ width: TEXT, rowGap: m * 0.5 }}>
            {sections.map((section) => (
              <View key={textOf(section.target)} tag={{ type: 'LI' }} style={{ flexDirection: 'row' }}>
                {numbered ? (
                  <Text tag={{ type: 'Lbl' }} style={type(scale.body, 'bold', { width: NUMBER_ROOM })}>
                    {textOf(section.number)}
                  </Text>
                ) : null}
                <View tag={{ type: 'LBody' }} style={{ width: numbered ? TEXT - NUMBER_ROOM : TEXT }}>
                  <Text tag={{ type: 'P' }} style={type(scale.body)}>
                    <Link src={`#${textOf(section.target)}`} style={{ color: 'ink', textDecoration: 'none' }}>
                      {`${textOf(section.title)}${pageComma(textOf(section.title))} ${textOf(props.pageWord)}\u00a0${textOf(section.page)}`}
                    </Link>
                  </Text>
                </View>
              </View>
            ))}
          </View>
        </View>
      )}
    </Page>
  );
};

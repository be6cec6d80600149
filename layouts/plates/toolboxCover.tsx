import type { Plate } from '../layout.ts';
import { fittingSize } from '../theme/fit.ts';
import { coverLand, layersOf } from '../theme/land.ts';
import { landColours } from '../theme/landColours.ts';
import { mm } from '../theme/mm.ts';
import { FULL, MARGIN } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';
import { landArt } from './landArt.tsx';
import { landInBleed } from './landInBleed.tsx';
import { Page, Text, View } from './primitives.ts';
import { numberOf, objectOf, textOf } from './read.ts';
import { type } from './type.ts';

const TITLE = 84;
const TITLE_LEADING = 1.04;
const PUBLISHER = { size: 14, leading: 18 };
/** The black head, from the trim; the land below, at most so high. */
const HEAD = mm(128);
const LAND = mm(112);
const GAP = mm(1.6);

/** The toolbox's cover: the black head of its tools, with the guide's land below, so that both are one set. */
export const toolboxCover: Plate = ({ data, frame }) => {
  const { width, height, bleed, edition, textSize } = frame;
  const props = objectOf(data);
  const scale = scaleAt(textSize);
  const colours = landColours(edition);
  const heading = textOf(props.heavy);
  const size = fittingSize(heading, TITLE, FULL, textSize);
  const title = { size, leading: size * TITLE_LEADING };
  const label = textSize > PUBLISHER.size ? scale.body : PUBLISHER;
  const land = numberOf(props.land, LAND);
  const layers = layersOf(coverLand(colours.length, width - 2 * bleed, land, land + bleed, GAP), {
    left: -bleed,
    width,
  });
  const white = { color: 'paper' } as const;
  return (
    <Page size={[width, height]} style={{ backgroundColor: 'paper' }}>
      <View
        style={{
          backgroundColor: 'ink',
          minHeight: HEAD + bleed,
          paddingTop: bleed + mm(18),
          paddingLeft: bleed + MARGIN,
          paddingRight: bleed + MARGIN,
          paddingBottom: mm(12),
        }}
      >
        <Text tag={{ type: 'P' }} style={type(label, 'bold', white)}>
          {textOf(props.publisher)}
        </Text>
        <Text tag={{ type: 'H1' }} style={type(title, 'heavy', { ...white, marginTop: mm(12) })}>
          {heading}
        </Text>
        <Text tag={{ type: 'P' }} style={type(scale.lead, 'regular', { ...white, marginTop: mm(5) })}>
          {textOf(props.subtitle)}
        </Text>
        {textOf(props.edition) === '' ? null : (
          <Text tag={{ type: 'P' }} style={type(label, 'bold', { ...white, marginTop: mm(5) })}>
            {textOf(props.edition)}
          </Text>
        )}
        {textOf(props.status) === '' ? null : (
          <Text tag={{ type: 'P' }} style={type(label, 'bold', { ...white, marginTop: mm(3) })}>
            {textOf(props.status)}
          </Text>
        )}
      </View>
      {landArt(layers, colours, { left: 0, top: height - land - bleed, width, height: land + bleed })}
      {landInBleed(colours[0], { width, height, bleed })}
    </Page>
  );
};

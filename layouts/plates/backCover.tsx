import type { Plate } from '../layout.ts';
import { layersOf, longLand } from '../theme/land.ts';
import { landColours } from '../theme/landColours.ts';
import { mm } from '../theme/mm.ts';
import { FULL, MARGIN } from '../theme/page.ts';
import { scaleAt } from '../theme/scales.ts';
import { landArt } from './landArt.tsx';
import { Page, Text, View } from './primitives.ts';
import { objectOf, textOf } from './read.ts';
import { type } from './type.ts';

/** The land has come down again: its last window, at the foot of the page. */
const LAND = mm(92);
const GAP = mm(1.6);
const LAST = { index: 8, windows: 9 };

/** A back cover without a text of its own: the land at its end, and whose publication it is. */
export const backCover: Plate = ({ data, frame }) => {
  const { width, height, bleed, edition, textSize } = frame;
  const props = objectOf(data);
  const scale = scaleAt(textSize);
  const colours = landColours(edition);
  const { land, left } = longLand(colours.length, LAST, width - 2 * bleed, LAND + bleed, GAP);
  return (
    <Page size={[width, height]} style={{ backgroundColor: 'paper' }}>
      {landArt(layersOf(land, { left: left - bleed, width }), colours, {
        left: 0,
        top: height - LAND - bleed,
        width,
        height: LAND + bleed,
      })}
      <View style={{ marginLeft: bleed + MARGIN, marginTop: bleed + mm(18), width: FULL }}>
        <Text tag={{ type: 'P' }} style={type(scale.lead, 'bold')}>
          {textOf(props.publisher)}
        </Text>
        <Text tag={{ type: 'P' }} style={type(scale.body, 'regular', { marginTop: scale.module })}>
          {textOf(props.title)}
        </Text>
      </View>
    </Page>
  );
};

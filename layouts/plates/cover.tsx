import type { ReactElement } from 'react';
import type { Plate } from '../layout.ts';
import { estimateLines, fittingSize } from '../theme/fit.ts';
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

/** Title sizes tried from the largest, pt, and the room that a title may take. */
const TITLES = [57, 50, 44, 38, 32, 28, 24];
const TITLE_LEADING = 1.04;
const TITLE_ROOM = mm(88);
const HEAVY_ADVANCE = 0.58;
/** Height of the land: 41 mm a layer; in large print lower, since the words above need room. */
const LAND = mm(164);
const GAP = mm(1.6);
const TOP = mm(18);
const SUBTITLE = mm(99);
const PUBLISHER = { size: 14, leading: 18 };

/** The largest title size at which its lines fit the room and its longest word the page. */
function titleSize(light: string, heavy: string, least: number): number {
  const fits = TITLES.find((size) => {
    const lines =
      (light ? estimateLines(light, size, FULL, HEAVY_ADVANCE) : 0) + estimateLines(heavy, size, FULL, HEAVY_ADVANCE);
    return lines * size * TITLE_LEADING <= TITLE_ROOM;
  });
  return fittingSize(heavy, Math.min(fits ?? TITLES[TITLES.length - 1] ?? least, 57), FULL, least);
}

const paragraph = (words: string, style: ReturnType<typeof type>): ReactElement | null =>
  words === '' ? null : (
    <Text tag={{ type: 'P' }} style={style}>
      {words}
    </Text>
  );

/** The cover: the land under a white sky; publisher, title, subtitle, and what edition it is. No text on the land. */
export const cover: Plate = ({ data, frame }) => {
  const { width, height, bleed, edition, textSize } = frame;
  const props = objectOf(data);
  const scale = scaleAt(textSize);
  const colours = landColours(edition);
  const land = numberOf(props.land, LAND);
  const light = textOf(props.light);
  const heavy = textOf(props.heavy);
  const size = titleSize(light, heavy, textSize);
  const title = { size, leading: size * TITLE_LEADING };
  const publisher = textSize > PUBLISHER.size ? scale.body : PUBLISHER;
  const layers = layersOf(coverLand(colours.length, width - 2 * bleed, land, land + bleed, GAP), {
    left: -bleed,
    width,
  });
  // The lowest layer runs on into the bleed.
  const art = landArt(layers, colours, { left: 0, top: height - land - bleed, width, height: land + bleed });
  return (
    <Page size={[width, height]} style={{ backgroundColor: 'paper' }}>
      {art}
      {landInBleed(colours[0], { width, height, bleed })}
      <View style={{ marginLeft: bleed + MARGIN, marginTop: bleed + TOP, width: FULL }}>
        {paragraph(textOf(props.publisher), type(publisher, 'bold'))}
        <View tag={{ type: 'H1' }} style={{ marginTop: mm(12) }}>
          {light === '' ? null : (
            <Text tag={{ type: 'Span' }} style={type(title, 'regular')}>
              {light}
            </Text>
          )}
          <Text tag={{ type: 'Span' }} style={type(title, 'heavy')}>
            {heavy}
          </Text>
        </View>
        <View style={{ marginTop: mm(8), width: textSize > 12 ? FULL * 0.8 : SUBTITLE }}>
          {paragraph(textOf(props.subtitle), type(scale.lead))}
          {paragraph(textOf(props.edition), type(publisher, 'bold', { marginTop: mm(5) }))}
          {paragraph(textOf(props.status), type(publisher, 'bold', { marginTop: textOf(props.edition) ? 0 : mm(5) }))}
        </View>
      </View>
    </Page>
  );
};

import type { ReactElement } from 'react';
import type { Plate } from '../../layout.ts';
import { circlePath } from '../../theme/drawings.ts';
import { mm } from '../../theme/mm.ts';
import { GUTTER } from '../../theme/page.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import { RULE } from '../../theme/space.ts';
import { type Side, triangleData } from '../data/triangleData.ts';
import { sideMiddles, triangleDrawing } from '../shapes/triangleDrawing.ts';
import { Art } from './Art.tsx';
import { Disc } from './Disc.tsx';
import { Text, View } from './elements.ts';
import { readPlateProps } from './plateProps.ts';
import { displayStep, type } from './type.ts';

/** Weight of the triangle's sides, and radius of the discs on them. */
const WEIGHT = 9;
const DISC = 15;
const DISC_WEIGHT = 2.5;
const LETTER = displayStep(16);
/** Share of the width that the triangle takes between two lists. */
const SHARE = 0.45;
const COLUMNS_OF_BASE = 3;

/** Splits a list into columns whose lengths differ by one at most, in order. */
function columnsOf(items: readonly string[], count: number): readonly (readonly string[])[] {
  const start = (column: number) => Math.ceil((items.length * column) / count);
  return Array.from({ length: count }, (_, column) => items.slice(start(column), start(column + 1)));
}

function SideList({
  side,
  width,
  columns,
  scale,
}: {
  side: Side;
  width: number;
  columns: number;
  scale: Scale;
}): ReactElement {
  const gap = GUTTER;
  const columnWidth = (width - gap * (columns - 1)) / columns;
  return (
    <View style={{ width, borderTopWidth: RULE.key, borderTopColor: 'ink', paddingTop: 5 }}>
      <View style={{ flexDirection: 'row', marginBottom: 5 }}>
        <Text tag={{ type: 'P' }} style={{ ...type(scale.figure, 'bold'), width }}>
          {`${side.letter}  ${side.title}`}
        </Text>
      </View>
      <View tag={{ type: 'L', listNumbering: 'None' }} style={{ flexDirection: 'row', columnGap: gap }}>
        {columnsOf(side.items, columns).map((items) => (
          <View key={items[0] ?? ''} style={{ width: columnWidth, rowGap: 5 }}>
            {items.map((item) => (
              <View key={item} tag={{ type: 'LI' }}>
                <View tag={{ type: 'LBody' }}>
                  <Text style={type(scale.figure)}>{item}</Text>
                </View>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

/**
 * A triangle with what it is about in the middle; what belongs to each side in a list beside it, the base's below.
 * Letters on the sides say which list is whose.
 */
export const triangle: Plate = ({ data: props, frame }) => {
  const { alternative, data } = readPlateProps(props, frame.edition.config);
  const { centre, sides } = triangleData(data);
  const scale = scaleAt(frame.textSize);
  const [left, right, ...below] = sides;
  const pictureWidth = frame.width * SHARE;
  const listWidth = (frame.width - pictureWidth) / 2 - GUTTER / 2;
  const shape = { side: pictureWidth - 2 * WEIGHT, weight: WEIGHT, fill: 'ground' };
  const drawing = triangleDrawing(shape);
  const middles = sideMiddles(shape);
  const height = drawing.height + DISC;
  const discs = middles.map(([x, y]) => ({
    path: circlePath(x, y, DISC),
    fill: 'paper',
    stroke: { weight: DISC_WEIGHT, colour: 'ink' },
  }));
  return (
    <View style={{ width: frame.width, rowGap: mm(6) }}>
      <View style={{ flexDirection: 'row', justifyContent: 'space-between' }}>
        <View style={{ width: listWidth }}>
          {left && <SideList side={left} width={listWidth} columns={1} scale={scale} />}
        </View>
        <View tag={{ type: 'Figure', alternative }} style={{ width: pictureWidth, height }}>
          <Art
            drawing={{ ...drawing, height, shapes: [...drawing.shapes, ...discs] }}
            style={{ position: 'absolute' }}
          />
          {middles.map(([x, y], index) => (
            <Disc key={sides[index]?.letter ?? index} x={x} y={y} half={DISC} step={LETTER} colour="ink">
              {sides[index]?.letter ?? ''}
            </Disc>
          ))}
          <View
            style={{
              position: 'absolute',
              left: pictureWidth * 0.2,
              width: pictureWidth * 0.6,
              top: drawing.height * 0.56,
              alignItems: 'center',
            }}
          >
            <Text style={{ ...type(scale.h3, 'heavy'), textAlign: 'center' }}>{centre.title}</Text>
            {centre.words !== '' && <Text style={{ ...type(scale.figure), textAlign: 'center' }}>{centre.words}</Text>}
          </View>
        </View>
        <View style={{ width: listWidth }}>
          {right && <SideList side={right} width={listWidth} columns={1} scale={scale} />}
        </View>
      </View>
      {below.map((side) => (
        <SideList key={side.letter} side={side} width={frame.width} columns={COLUMNS_OF_BASE} scale={scale} />
      ))}
    </View>
  );
};

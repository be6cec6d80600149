import type { Plate } from '../../layout.ts';
import { GUTTER } from '../../theme/page.ts';
import { scaleAt } from '../../theme/scales.ts';
import { tilesData } from '../data/tilesData.ts';
import { Text, View } from './elements.ts';
import { Frame } from './Frame.tsx';
import { readPlateProps } from './plateProps.ts';
import { displayStep, type } from './type.ts';

const COLUMNS = 2;
const NUMERAL = displayStep(21);
const NUMERAL_WIDTH = 36;
const PADDING = { vertical: 9, left: 12, right: 12 } as const;
/** Between tiles. */
const GAP = 6;

/** Numbered tiles of equal width in two columns, read along the rows. */
export const tiles: Plate = ({ data: props, frame }) => {
  const { alternative, data } = readPlateProps(props, frame.edition.config);
  const all = tilesData(data);
  const scale = scaleAt(frame.textSize);
  const width = (frame.width - GAP) / COLUMNS;
  const rows = Array.from({ length: Math.ceil(all.length / COLUMNS) }, (_, row) =>
    all.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return (
    <View style={{ width: frame.width, paddingTop: GUTTER / 2 }}>
      <Frame alternative={alternative} open />
      <View tag={{ type: 'L', listNumbering: 'Decimal' }} style={{ rowGap: GAP }}>
        {rows.map((row) => (
          <View key={row[0]?.number} style={{ flexDirection: 'row', columnGap: GAP }}>
            {row.map((tile) => (
              <View
                key={tile.number}
                tag={{ type: 'LI' }}
                style={{
                  width,
                  flexDirection: 'row',
                  alignItems: 'center',
                  backgroundColor: 'ground',
                  paddingVertical: PADDING.vertical,
                  paddingLeft: PADDING.left,
                  paddingRight: PADDING.right,
                }}
              >
                <Text tag={{ type: 'Lbl' }} style={{ ...type(NUMERAL, 'heavy'), width: NUMERAL_WIDTH }}>
                  {tile.number}
                </Text>
                <View tag={{ type: 'LBody' }} style={{ width: width - NUMERAL_WIDTH - PADDING.left - PADDING.right }}>
                  <Text style={type(scale.figure, 'bold')}>{tile.title}</Text>
                  {tile.words !== '' && <Text style={type(scale.figure)}>{tile.words}</Text>}
                </View>
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
};

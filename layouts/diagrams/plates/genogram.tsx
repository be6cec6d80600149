import type { ReactElement } from 'react';
import type { Plate } from '../../layout.ts';
import { mm } from '../../theme/mm.ts';
import { GUTTER } from '../../theme/page.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import { RULE } from '../../theme/space.ts';
import { type GenogramSymbol, genogramData } from '../data/genogramData.ts';
import { columnsOfSymbols, genogramDrawing, SYMBOL_RATIO } from '../shapes/genogramDrawing.ts';
import { symbolName } from '../symbolName.ts';
import { type DiagramWords, diagramWords } from '../words.ts';
import { Art } from './Art.tsx';
import { ExampleFamily } from './ExampleFamily.tsx';
import { Text, View } from './elements.ts';
import { Frame } from './Frame.tsx';
import { readPlateProps } from './plateProps.ts';
import { type } from './type.ts';

const SYMBOL_HEIGHT = 27;
const SYMBOL_WEIGHT = 2;
const SYMBOL_GAP = mm(5);
const CELL_PADDING = 7;

interface CellProps {
  readonly symbol: GenogramSymbol | undefined;
  readonly width: number;
  readonly scale: Scale;
  readonly words: DiagramWords;
  readonly first: boolean;
}

function Cell({ symbol, width, scale, words, first }: CellProps): ReactElement {
  const rule = first || !symbol ? {} : { borderTopWidth: RULE.hair, borderTopColor: 'ink' };
  if (!symbol) return <View style={{ width }} />;
  const textWidth = width - SYMBOL_HEIGHT * SYMBOL_RATIO - SYMBOL_GAP;
  return (
    <View
      tag={{ type: 'LI' }}
      style={{ width, flexDirection: 'row', alignItems: 'center', paddingVertical: CELL_PADDING, ...rule }}
    >
      <View tag={{ type: 'Lbl' }} style={{ marginRight: SYMBOL_GAP }}>
        <Art
          drawing={genogramDrawing(symbol.shape, SYMBOL_HEIGHT, SYMBOL_WEIGHT)}
          tag={{ type: 'Figure', alternative: symbolName(symbol.shape, words) }}
        />
      </View>
      <View tag={{ type: 'LBody' }} style={{ width: textWidth }}>
        <Text style={type(scale.figure)}>{symbol.meaning}</Text>
      </View>
    </View>
  );
}

/** A key to genogram symbols, and a small family drawn with them where the data have one. */
export const genogram: Plate = ({ data: props, frame }) => {
  const { alternative, data } = readPlateProps(props, frame.edition.config);
  const { symbols, example } = genogramData(data);
  const scale = scaleAt(frame.textSize);
  const words = diagramWords(frame.edition.config);
  const width = (frame.width - GUTTER) / 2;
  return (
    <View style={{ width: frame.width }}>
      <View>
        <Frame alternative={alternative} />
        <View
          tag={{ type: 'L', listNumbering: 'None' }}
          style={{ flexDirection: 'row', justifyContent: 'space-between' }}
        >
          {columnsOfSymbols(symbols).map((column) => (
            <View key={column[0]?.shape ?? ''} style={{ width }}>
              {column.map((symbol, index) => (
                <Cell
                  key={symbol.shape}
                  symbol={symbol}
                  width={width}
                  scale={scale}
                  words={words}
                  first={index === 0}
                />
              ))}
            </View>
          ))}
        </View>
      </View>
      {example && <ExampleFamily family={example} width={frame.width} scale={scale} />}
    </View>
  );
};

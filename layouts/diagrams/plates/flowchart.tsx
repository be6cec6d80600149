import type { ReactElement } from 'react';
import type { Plate } from '../../layout.ts';
import { mm } from '../../theme/mm.ts';
import { type Scale, scaleAt } from '../../theme/scales.ts';
import { flowchartData } from '../data/flowchartData.ts';
import { type FlowRow, type FlowSide, flowchartPlan } from '../data/flowchartPlan.ts';
import { answerWords, jumpWords } from '../jumpWords.ts';
import { ARROW_WEIGHT, arrowDrawing } from '../shapes/arrowDrawing.ts';
import { ELBOW_TIP, elbowDrawing } from '../shapes/elbowDrawing.ts';
import { type DiagramWords, diagramWords } from '../words.ts';
import { Art } from './Art.tsx';
import { Text, View } from './elements.ts';
import { FlowBox } from './FlowBox.tsx';
import { readPlateProps } from './plateProps.ts';
import { type } from './type.ts';

/** Between the columns: an arrow with its answer above it. Its share of the width, and that of the main column. */
const ACROSS_SHARE = 0.094;
const MAIN_SHARE = 0.588;
/** Between rows: an arrow with its answer beside it; as drawn, and never less high than the answer. */
const DOWN_HEIGHT = 16;
const downHeight = ({ figure }: Scale): number => Math.max(DOWN_HEIGHT, Math.ceil(figure.leading));
/** From the left edge of the main column to the arrow down, pt; and from the arrow to its answer. */
const DOWN_INSET = 14;
const ANSWER_GAP = 6;
const SIDE_GAP = 6;
/** Where an arrow that comes back enters the box below, pt from the right edge of the main column. */
const JOIN_INSET = mm(10);

interface Columns {
  readonly main: number;
  readonly across: number;
  readonly side: number;
  readonly total: number;
}
interface Looks {
  readonly columns: Columns;
  readonly scale: Scale;
  readonly words: DiagramWords;
}

function Across({ label, looks }: { label: string; looks: Looks }): ReactElement {
  const { columns, scale } = looks;
  const arrow = arrowDrawing('right', columns.across - 2 * ARROW_WEIGHT);
  const line = scale.figure.leading;
  return (
    <View style={{ width: columns.across, justifyContent: 'center', alignItems: 'center', paddingBottom: line }}>
      <Text style={{ ...type(scale.figure, 'bold'), width: columns.across, textAlign: 'center' }}>{label}</Text>
      <Art drawing={arrow} />
    </View>
  );
}

/** The boxes that an answer leads through on the right, or the words that say where it goes. */
function Side({ side, looks }: { side: FlowSide; looks: Looks }): ReactElement {
  const { columns, scale, words } = looks;
  const said = side.jump && side.joins === undefined ? jumpWords(side.jump, words) : '';
  return (
    <View style={{ flexDirection: 'row', flexGrow: 1 }}>
      <Across label={answerWords(side.label, words)} looks={looks} />
      <View style={{ width: columns.side, justifyContent: 'center' }}>
        {side.boxes.map((node, index) => (
          <View key={node.id} style={{ flexGrow: 1 }}>
            {index > 0 && <Art drawing={arrowDrawing('down', downHeight(scale))} style={{ marginLeft: DOWN_INSET }} />}
            <FlowBox
              node={node}
              number=""
              width={columns.side}
              scale={scale}
              grows
              jump={index === side.boxes.length - 1 ? said : ''}
            />
          </View>
        ))}
        {side.boxes.length === 0 && <Text style={{ ...type(scale.figure, 'bold'), paddingLeft: mm(2) }}>{said}</Text>}
      </View>
    </View>
  );
}

/** A line that runs past on the right, in the middle of the side column. */
function Passing({ columns }: { columns: Columns }): ReactElement {
  const left = columns.main + columns.across + columns.side / 2 - ARROW_WEIGHT / 2;
  return (
    <View style={{ position: 'absolute', left, top: 0, bottom: 0, width: ARROW_WEIGHT, backgroundColor: 'ink' }} />
  );
}

function Row({ row, looks }: { row: FlowRow; looks: Looks }): ReactElement {
  const { columns, scale, words } = looks;
  return (
    <View style={{ flexDirection: 'row', width: columns.total }}>
      <FlowBox
        node={row.node}
        number={row.number}
        width={columns.main}
        scale={scale}
        grows={false}
        jump={row.jump ? jumpWords(row.jump, words) : ''}
      />
      {row.sides.length > 0 && (
        <View style={{ rowGap: SIDE_GAP }}>
          {row.sides.map((side) => (
            <Side key={side.label} side={side} looks={looks} />
          ))}
        </View>
      )}
      {row.passed && <Passing columns={columns} />}
    </View>
  );
}

interface BetweenProps {
  readonly row: FlowRow;
  readonly joining: boolean;
  readonly passing: boolean;
  readonly looks: Looks;
}

/** What stands between two rows: the arrow down with its answer, and an arrow that comes back from the right. */
function Between({ row, joining, passing, looks }: BetweenProps): ReactElement {
  const { columns, scale, words } = looks;
  const height = downHeight(scale);
  const arrow = arrowDrawing('down', height);
  const from = columns.main + columns.across + columns.side / 2;
  return (
    <View style={{ height, width: columns.total }}>
      {row.down !== undefined && (
        <View style={{ flexDirection: 'row', alignItems: 'center', height, paddingLeft: DOWN_INSET }}>
          <Art drawing={arrow} style={{ marginRight: ANSWER_GAP }} />
          <Text style={type(scale.figure, 'bold')}>{answerWords(row.down, words)}</Text>
        </View>
      )}
      {joining && (
        <Art
          drawing={elbowDrawing(from - (columns.main - JOIN_INSET), height)}
          style={{ position: 'absolute', top: 0, left: columns.main - JOIN_INSET - ELBOW_TIP }}
        />
      )}
      {passing && <Passing columns={columns} />}
    </View>
  );
}

/**
 * A flowchart of any shape: numbered boxes in the main column from top to bottom, what an answer leads to on the right.
 * Arrows that come back to the main column are drawn where their way is free, and said in words otherwise.
 */
export const flowchart: Plate = ({ data: props, frame }) => {
  const { alternative, data } = readPlateProps(props, frame.edition.config);
  const rows = flowchartPlan(flowchartData(data));
  const { width } = frame;
  const columns = {
    main: width * MAIN_SHARE,
    across: width * ACROSS_SHARE,
    side: width * (1 - MAIN_SHARE - ACROSS_SHARE),
    total: width,
  };
  const looks = { columns, scale: scaleAt(frame.textSize), words: diagramWords(frame.edition.config) };
  const joins = new Set(rows.flatMap(({ sides }) => sides.map((side) => side.joins)));
  return (
    <View tag={{ type: 'Figure', alternative }} style={{ width }}>
      {rows.map((row, index) => {
        const below = rows[index + 1];
        const joining = joins.has(index + 1);
        const leaving = row.passed || row.sides.some((side) => side.joins !== undefined);
        return (
          <View key={row.node.id}>
            <Row row={row} looks={looks} />
            {below && <Between row={row} joining={joining} passing={leaving && !joining} looks={looks} />}
          </View>
        );
      })}
    </View>
  );
};

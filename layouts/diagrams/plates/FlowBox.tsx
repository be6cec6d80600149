import type { ReactElement } from 'react';
import type { Scale } from '../../theme/scales.ts';
import { RULE } from '../../theme/space.ts';
import type { FlowKind, FlowNode } from '../data/flowchartData.ts';
import { Text, View } from './elements.ts';
import { type } from './type.ts';

const ROUND = 16;
const NUMBER_WIDTH = 18;
const PADDING = { vertical: 4, side: 10, round: 14 } as const;

/** Grey: a question. White: a step. Round: an outcome. Black: act. */
const grounds: { readonly [kind in FlowKind]: string } = { ask: 'ground', step: 'paper', outcome: 'paper', act: 'ink' };

export interface FlowBoxProps {
  readonly node: FlowNode;
  readonly number: string;
  readonly width: number;
  readonly scale: Scale;
  /** Takes the height that its column has to give. */
  readonly grows: boolean;
  /** Where it goes on, in words; empty where an arrow says it. */
  readonly jump: string;
}

/** One box of a flowchart, as high as its words or as its row. */
export function FlowBox({ node, number, width, scale, grows, jump }: FlowBoxProps): ReactElement {
  const colour = node.kind === 'act' ? 'paper' : 'ink';
  const side = node.kind === 'outcome' ? PADDING.round : PADDING.side;
  const textWidth = width - 2 * (side + RULE.section) - (number === '' ? 0 : NUMBER_WIDTH);
  return (
    <View
      style={{
        width,
        ...(grows && { flexGrow: 1 }),
        backgroundColor: grounds[node.kind],
        borderWidth: RULE.section,
        borderColor: 'ink',
        ...(node.kind === 'outcome' && { borderRadius: ROUND }),
        paddingVertical: PADDING.vertical,
        paddingHorizontal: side,
        justifyContent: 'center',
      }}
    >
      <View style={{ flexDirection: 'row' }}>
        {number !== '' && <Text style={{ ...type(scale.figure, 'bold', colour), width: NUMBER_WIDTH }}>{number}</Text>}
        <View style={{ width: textWidth }}>
          <Text style={type(scale.figure, 'bold', colour)}>{node.title}</Text>
          {node.text !== '' && <Text style={type(scale.figure, 'regular', colour)}>{node.text}</Text>}
          {jump !== '' && <Text style={type(scale.figure, 'bold', colour)}>{jump}</Text>}
        </View>
      </View>
    </View>
  );
}

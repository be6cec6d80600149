import type { Box } from '../../src/document/boxes.ts';
import type { BlockQuote } from '../../src/document/nodes.ts';
import { FLOW, RULE } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { edges, role, stack } from './make.ts';

/** A block quote: its words beside a thin upright rule. */
export function blockQuote(node: BlockQuote, context: Context): Box {
  const left = modules(context, 2.5);
  return inColumn(
    stack(composeBlocks(node.blocks, inside(context, context.measure - left)), modules(context, FLOW), {
      ...role('BlockQuote'),
      padding: edges({ left }),
      rules: { left: { weight: RULE.section, colour: 'line' } },
    }),
    context,
  );
}

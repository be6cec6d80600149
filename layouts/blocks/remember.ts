import type { Box } from '../../src/document/boxes.ts';
import type { CallOut } from '../../src/document/nodes.ts';
import { FLOW, RULE, TIGHT } from '../theme/space.ts';
import { callOutLabel } from './callOutLabel.ts';
import { labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { edges, role, stack } from './make.ts';
import { wordsBox } from './words.ts';

/** Remember: a grey ground with a heavy bar at its left; on coloured paper two rules stand for the ground. Never parted: whom to call is often half of it. */
export function remember(node: CallOut, context: Context): Box {
  const pad = modules(context, 2.5);
  const within = inside(context, context.measure - (context.hang > 0 ? pad : 2 * pad), 'call');
  const title =
    node.title.length > 0 ? [wordsBox(node.title, within, context.scale.h3, { face: 'bold' }, role('P'))] : [];
  const body = stack([...title, ...composeBlocks(node.blocks, within)], modules(context, FLOW));
  const edge = context.coloured ? undefined : { weight: RULE.section, colour: 'ink' };
  return labelled(
    callOutLabel(context.words.remember, context),
    body,
    context,
    modules(context, TIGHT),
    {
      ...role('Div'),
      whole: true,
      padding: edges(pad),
      ground: 'ground',
      rules: {
        left: { weight: modules(context, 1), colour: 'ink' },
        ...(edge && { top: edge, bottom: edge }),
      },
    },
    pad,
  );
}

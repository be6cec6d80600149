import type { Box } from '../../src/document/boxes.ts';
import type { OpenPoint } from '../../src/document/nodes.ts';
import { writeDate } from '../theme/dates.ts';
import { FLOW, RULE } from '../theme/space.ts';
import { fill } from '../theme/words.ts';
import { callOutLabel } from './callOutLabel.ts';
import { labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { keepWhole } from './keepWhole.ts';
import { edges, role, stack, textBox } from './make.ts';

const DASH = [4, 3];

/** What the partnership must still confirm: a dashed outline, with who confirms it and by when. */
export function openPoint(node: OpenPoint, context: Context): Box {
  const { scale, words } = context;
  const pad = modules(context, 2);
  const within = inside(context, context.measure - (context.hang > 0 ? pad : 2 * pad), 'body');
  const owner = node.owner ? [fill(words.openPointOwner, { owner: node.owner })] : [];
  const by = node.by ? [fill(words.openPointBy, { date: writeDate(node.by, words) })] : [];
  const who = [...owner, ...by].map((line) => textBox([{ text: line }], scale.small, { colour: 'slate' }, role('P')));
  const body = stack(
    [
      // Who confirms never stands alone.
      stack(composeBlocks(node.blocks, within), modules(context, FLOW), { ahead: scale.small.leading }),
      stack(who, 0, { whole: true }),
    ],
    modules(context, 1),
  );
  return labelled(
    callOutLabel(words.openPoint, context),
    body,
    context,
    modules(context, 0.5),
    {
      ...role('Div'),
      whole: keepWhole(context),
      padding: edges(pad),
      outline: { stroke: { weight: RULE.foot, colour: 'ink', dash: DASH }, radius: 0 },
    },
    pad,
  );
}

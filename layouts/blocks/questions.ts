import type { Box } from '../../src/document/boxes.ts';
import type { Questions } from '../../src/document/nodes.ts';
import { RULE, TIGHT } from '../theme/space.ts';
import { callOutLabel } from './callOutLabel.ts';
import { labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { keepWhole } from './keepWhole.ts';
import { listItem } from './listItem.ts';
import { edges, role, stack } from './make.ts';
import { wordsBox } from './words.ts';

const NUMBER_ROOM = 1.8;
/** Largest text size at which the box is never parted, pt (design: from 18 pt on it may part between questions). */
const WHOLE_TO = 16;

/** Questions to ask: an outline with round corners, numbered, a hair rule between questions. */
export function questions(node: Questions, context: Context): Box {
  const { scale, words } = context;
  const pad = modules(context, 2.5);
  const room = scale.body.size * NUMBER_ROOM;
  const within = inside(context, context.measure - (context.hang > 0 ? pad : 2 * pad), 'body');
  const ask =
    node.title.length > 0
      ? [wordsBox(node.title, within, scale.body, { face: 'bold' }, { ...role('P'), ahead: scale.body.leading * 2 })]
      : [];
  const before = node.blocks.length > 0 ? [stack(composeBlocks(node.blocks, within), modules(context, TIGHT))] : [];
  const ruled = ask.length + before.length > 0;
  const items = node.items.map((item, index) =>
    listItem(
      { text: String(index + 1), face: 'bold' },
      room,
      item.blocks,
      { ...within, measure: within.measure - room, listDepth: 1 },
      {
        whole: true,
        ...((index > 0 || ruled) && {
          rules: { top: { weight: RULE.hair, colour: 'line' } },
          padding: edges({ top: modules(context, 0.75) }),
        }),
      },
    ),
  );
  const list = stack(items, modules(context, 0.75), role('L', { listNumbering: 'Decimal' }));
  return labelled(
    callOutLabel(words.questions, context),
    stack([...ask, ...before, list], modules(context, 0.75)),
    context,
    modules(context, TIGHT),
    {
      ...role('Div'),
      whole: scale.textSize <= WHOLE_TO ? true : keepWhole(context),
      padding: edges(pad),
      outline: { stroke: { weight: RULE.section, colour: 'ink' }, radius: modules(context, 1) },
    },
    pad,
  );
}

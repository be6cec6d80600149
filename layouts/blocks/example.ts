import type { Box } from '../../src/document/boxes.ts';
import type { CallOut } from '../../src/document/nodes.ts';
import { FLOW, RULE, TIGHT } from '../theme/space.ts';
import { callOutLabel } from './callOutLabel.ts';
import { labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, inside, modules } from './context.ts';
import { keepWhole } from './keepWhole.ts';
import { edges, role, stack } from './make.ts';
import { wordsBox } from './words.ts';

/** A practice example: between two rules, told apart from the guide's own voice by its label and its title. */
export function example(node: CallOut, context: Context): Box {
  const within = inside(context, context.measure, 'body');
  const title =
    node.title.length > 0
      ? [
          wordsBox(
            node.title,
            within,
            context.scale.h3,
            { face: 'bold' },
            { ...role('P'), ahead: context.scale.body.leading * 2 },
          ),
        ]
      : [];
  const body = stack(
    [...title, stack(composeBlocks(node.blocks, within), modules(context, FLOW))],
    modules(context, TIGHT),
  );
  return labelled(callOutLabel(context.words.example, context), body, context, modules(context, TIGHT), {
    ...role('Div'),
    whole: keepWhole(context),
    padding: edges({ top: modules(context, 2), bottom: modules(context, 2) }),
    rules: {
      top: { weight: RULE.foot, colour: 'ink' },
      bottom: { weight: RULE.foot, colour: 'ink' },
    },
  });
}

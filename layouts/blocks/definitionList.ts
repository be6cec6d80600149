import type { Box } from '../../src/document/boxes.ts';
import type { DefinitionList } from '../../src/document/nodes.ts';
import { RULE } from '../theme/space.ts';
import { labelled } from './column.ts';
import { composeBlocks } from './compose.ts';
import { type Context, modules } from './context.ts';
import { edges, role, stack } from './make.ts';
import { wordsBox } from './words.ts';

/** A definition list: terms in the hang column, what they mean beside them; in large print the term stands above. */
export function definitionList(node: DefinitionList, context: Context): Box {
  const step = context.scale[context.text];
  const within: Context = { ...context, hang: 0 };
  const entries = node.entries.map((entry, index) =>
    labelled(
      wordsBox(entry.term, context, step, { face: 'bold' }, { ...role('Lbl'), whole: true, ahead: step.leading }),
      stack(composeBlocks(entry.blocks, within), modules(context, 1), role('LBody')),
      context,
      0,
      {
        ...role('LI'),
        ...(entry.id !== undefined && { anchors: [entry.id] }),
        ...(index > 0 && {
          rules: { top: { weight: RULE.hair, colour: 'line' } },
          padding: edges({ top: modules(context, 0.9) }),
        }),
      },
    ),
  );
  return stack(entries, modules(context, 0.9), role('L', { listNumbering: 'None' }));
}

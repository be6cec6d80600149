import type { Box } from '../../src/document/boxes.ts';
import type { Form, FormField } from '../../src/document/nodes.ts';
import { FLOW, RULE } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, inside, modules } from './context.ts';
import { formField } from './formField.ts';
import { edges, role, stack } from './make.ts';
import { wordsBox } from './words.ts';

/** Fields that are no longer than a line or two stay whole. */
const longKinds: readonly FormField['kind'][] = ['table', 'text'];

/**
 * A form to fill in by hand: room for a hand, each field labelled for a listener too. One that a page can hold is one
 * sheet to copy, but in large print.
 */
export function form(node: Form, context: Context): Box {
  const full = context.hang + context.measure;
  const within = inside(context, full, 'body');
  const title =
    node.title.length > 0
      ? [
          wordsBox(
            node.title,
            context,
            context.scale.h3,
            { face: 'bold' },
            { ...role('P'), ahead: context.scale.body.leading * (context.large ? 2 : 3) },
          ),
        ]
      : [];
  const fields = node.fields.map((field, index) =>
    stack([formField(field, within, field.kind !== 'boxes' || node.fields[index - 1]?.kind !== 'boxes')], 0, {
      ...role('Div'),
      ...(!longKinds.includes(field.kind) && { whole: true }),
    }),
  );
  const box = stack([...title, ...fields], modules(context, FLOW + 0.5), {
    ...(!context.large && { whole: true }),
    rules: { top: { weight: RULE.section, colour: 'ink' } },
    padding: edges({ top: modules(context, 1) }),
  });
  return context.hang > 0 ? box : inColumn(box, context);
}

import type { Box } from '../../src/document/boxes.ts';
import type { Json } from '../../src/document/json.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import { labelled } from '../blocks/column.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, stack, textBox } from '../blocks/make.ts';
import { keepTogether } from '../blocks/together.ts';
import { RULE } from '../theme/space.ts';

interface Fact {
  readonly label: string;
  readonly text: string;
}
const isFact = (value: Json): value is Json & Fact =>
  typeof value === 'object' && value !== null && 'label' in value && 'text' in value && typeof value.text === 'string';

/** A tool's facts: what it is for, when to use it, who uses it, what you need. `undefined` where it has none. */
export function facts(chapter: Chapter, context: Context): Box | undefined {
  const given = chapter.front.facts;
  const list = Array.isArray(given) ? given.filter(isFact) : [];
  if (list.length === 0) return undefined;
  const { body } = context.scale;
  const rows = list.map(({ label, text }, index) =>
    labelled(
      textBox([{ text: label }], body, { face: 'bold' }, role('Lbl')),
      textBox(keepTogether(text, {}, context.together), body, {}, role('LBody')),
      context,
      0,
      {
        ...role('LI'),
        whole: true,
        ...(index > 0 && { rules: { top: { weight: RULE.hair, colour: 'ink' } } }),
        padding: edges({ top: index > 0 ? modules(context, 1) : 0 }),
      },
    ),
  );
  return stack(rows, modules(context, 1), role('L', { listNumbering: 'None' }));
}

import type { Box } from '../../src/document/boxes.ts';
import type { Code } from '../../src/document/nodes.ts';
import { RULE } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, modules } from './context.ts';
import { edges, role, textBox } from './make.ts';

const TAB = '\u00a0\u00a0';

/** Spaces at the head of a line stay as wide as they are. */
const indented = (line: string): string =>
  line.replace(/^[ \t]+/, (spaces) => spaces.replaceAll('\t', TAB).replaceAll(' ', '\u00a0'));

/** Code, line by line, on a grey ground. */
export function code(node: Code, context: Context): Box {
  const text = node.value.replace(/\n+$/, '').split('\n').map(indented).join('\n');
  return inColumn(
    textBox(
      [{ text, role: { type: 'Code' } }],
      context.scale.cell,
      {},
      {
        ...role('P'),
        padding: edges(modules(context, 1.5)),
        ground: 'ground',
        ...(!context.coloured && { outline: { stroke: { weight: RULE.section, colour: 'ink' }, radius: 0 } }),
      },
    ),
    context,
  );
}

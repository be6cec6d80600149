import type { Box } from '../../src/document/boxes.ts';
import type { Json } from '../../src/document/json.ts';
import type { Diagram } from '../../src/document/nodes.ts';
import { FLOW, TIGHT } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, modules } from './context.ts';
import { diagramInWords } from './diagramInWords.ts';
import { role, stack, textBox } from './make.ts';
import { wordsBox } from './words.ts';

/** Name of the plate that draws a kind of diagram. */
export function diagramPlate(kind: string): string {
  return `diagram-${kind}`;
}

/** A diagram: the slot that its plate fills across the page. Without a plate for its kind, the same in words. */
export function diagram(node: Diagram, context: Context): Box {
  const plate = diagramPlate(node.kind);
  const caption =
    node.caption.length > 0
      ? wordsBox(node.caption, context, context.scale.h3, { face: 'bold' }, role('P'))
      : undefined;
  if (!context.plates.includes(plate)) {
    const words = [
      ...(caption ? [{ ...caption, ahead: context.scale.body.leading * 2 }] : []),
      ...(node.alternative ? [textBox([{ text: node.alternative }], context.scale.body, {}, role('P'))] : []),
      ...diagramInWords(node.data, context),
    ];
    return inColumn(stack(words, modules(context, FLOW)), context);
  }
  const props: Json = {
    ...node.data,
    name: node.name,
    alternative: node.alternative,
    width: context.hang + context.measure,
  };
  return stack(
    [...(caption ? [caption] : []), { kind: 'slot', plate, props }],
    modules(context, caption ? FLOW : TIGHT),
    { whole: true },
  );
}

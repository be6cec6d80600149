import type { Box } from '../../src/document/boxes.ts';
import type { Diagram } from '../../src/document/nodes.ts';
import { diagramInLargePrint, diagramInWords, plateProps, plateSuits } from '../diagrams/index.ts';
import { FLOW, SECTION } from '../theme/space.ts';
import { inColumn } from './column.ts';
import { type Context, inside, modules } from './context.ts';
import { role, stack } from './make.ts';
import { wordsBox } from './words.ts';

/** Lines of a diagram that stay with its caption where it may part. */
const LINES_AFTER_CAPTION = 3;

/** A diagram under its caption: drawn across the page, or, where no drawing suits, as boxes at the size of the text. */
export function diagram(node: Diagram, context: Context): Box {
  const { scale } = context;
  const width = context.hang + context.measure;
  const drawn = !context.large && plateSuits(node, scale.textSize, width, context.document.config);
  const caption =
    node.caption.length > 0
      ? [
          wordsBox(
            node.caption,
            context,
            scale.body,
            { face: 'bold' },
            { ...role(drawn ? 'Caption' : 'P'), ahead: scale.body.leading * LINES_AFTER_CAPTION },
          ),
        ]
      : [];
  if (!drawn) return stack([...caption, diagramInLargePrint(node, inside(context, width))], modules(context, FLOW));
  const plate: Box = stack(
    [...caption, { kind: 'slot', plate: `diagram-${node.kind}`, props: plateProps(node) }],
    modules(context, FLOW),
    { whole: true, ...(node.caption.length > 0 && { ...role('Div'), floats: true }) },
  );
  const words = diagramInWords(node, inside(context, context.measure));
  return words ? stack([plate, inColumn(words, context)], modules(context, SECTION)) : plate;
}

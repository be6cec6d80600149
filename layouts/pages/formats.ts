import type { FlowItem } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { composeFlow } from '../blocks/flow.ts';
import { mm } from '../theme/mm.ts';
import { A4, MARGIN } from '../theme/page.ts';
import { FLOW } from '../theme/space.ts';
import { chapterHead } from './chapterHead.ts';
import { landStrip } from './landStrip.ts';

/** The land at the head of the back cover, from the text area down: it has come down again. */
const STRIP = mm(34);
const STRIP_TO = 30;
const LAST = { index: 8, windows: 9 };

/** The back cover: how to get the publication in other formats and languages, under the end of the land. */
export function formats(chapter: Chapter, context: Context): readonly FlowItem[] {
  const head = chapterHead(chapter, context);
  const blocks = composeFlow(chapter.blocks, context, modules(context, FLOW + 1));
  if (context.scale.textSize > STRIP_TO) return [...head, ...blocks];
  const strip = landStrip(context.document, LAST, { width: A4.width, margin: MARGIN }, STRIP);
  const [first, ...others] = head;
  return [
    { kind: 'box', box: strip, gapBefore: 0 },
    ...(first?.kind === 'box' ? [{ ...first, gapBefore: modules(context, 4) }] : []),
    ...others,
    ...blocks,
  ];
}

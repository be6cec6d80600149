import type { FlowItem, PageGeometry } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { type Context, modules } from '../blocks/context.ts';
import { composeFlow } from '../blocks/flow.ts';
import { mm } from '../theme/mm.ts';
import { A4, MARGIN, pageWithFoot } from '../theme/page.ts';
import { FLOW } from '../theme/space.ts';
import { chapterHead } from './chapterHead.ts';
import { landStrip } from './landStrip.ts';

/** The land at the head of the back cover, from the text area down: it has come down again. */
const STRIP = mm(24);
const STRIP_TO = 30;
/** Title on A4, pt: one line for a page that has much to say in many languages. */
const TITLE = { size: 30, leading: 36 };
const LAST = { index: 8.2, windows: 9 };

/** A page without a foot may be set down to its lower margin. */
export const formatsPage = (document: EditionDocument): PageGeometry => pageWithFoot(document, A4, MARGIN, 0);

/** The back cover: how to get the publication in other formats and languages, under the end of the land. */
export function formats(chapter: Chapter, context: Context): readonly FlowItem[] {
  const { scale } = context;
  const title = context.large ? scale.h1 : TITLE;
  const head = chapterHead(chapter, { ...context, scale: { ...scale, h1: title } });
  const blocks = composeFlow(chapter.blocks, context, modules(context, FLOW + 1));
  if (context.scale.textSize > STRIP_TO) return [...head, ...blocks];
  const strip = landStrip(context.document, LAST, { width: A4.width, margin: MARGIN }, STRIP);
  const [first, ...others] = head;
  return [
    { kind: 'box', box: strip, gapBefore: 0 },
    ...(first?.kind === 'box' ? [{ ...first, gapBefore: modules(context, 3) }] : []),
    ...others,
    ...blocks,
  ];
}

import type { Box, FlowItem } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import { inColumn } from '../blocks/column.ts';
import { type Context, modules } from '../blocks/context.ts';
import { role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { keepTogether } from '../blocks/together.ts';
import { wordsBox } from '../blocks/words.ts';
import { fittingSize } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { A4, GUTTER, HANG, MARGIN } from '../theme/page.ts';
import { FLOW, SECTION } from '../theme/space.ts';
import { chapterBookmark } from './chapterTitle.ts';
import { landStrip } from './landStrip.ts';
import { windowOf } from './openers.ts';

/** Height of the land from the text area down. */
const STRIP = mm(34);
/** Display sizes, pt, and leadings. A numeral's line is cut to its capital height, with air for the ascenders. */
const NUMERAL = 76;
const NUMERAL_LEADING = 0.8;
const TITLE = 36;
const TITLE_LEADING = 1.1;

/** The head of a chapter too short for an opener: a low window on the land, number, title and lead; the text follows. */
export function smallOpening(chapter: Chapter, context: Context): readonly FlowItem[] {
  const { scale, document } = context;
  const title = plainText(chapter.title);
  const size = fittingSize(title, TITLE, context.measure, scale.textSize);
  const heading = textBox(
    keepTogether(title, {}, context.together),
    { size, leading: size * TITLE_LEADING },
    { face: 'heavy' },
    role('H1'),
  );
  const lead = chapter.lead.length > 0 ? [wordsBox(chapter.lead, context, scale.lead, {}, role('P'))] : [];
  const text = stack([heading, ...lead], modules(context, FLOW));
  const looks = {
    anchors: [chapter.id],
    bookmark: chapterBookmark(chapter),
    ahead: scale.body.leading * 3,
    whole: true as const,
  };
  const number = textBox(
    chapter.number ?? '',
    { size: NUMERAL, leading: NUMERAL * NUMERAL_LEADING },
    { track: -0.03 },
    role('Span', { opensHeading: true }),
  );
  const head: Box = chapter.number
    ? row(
        [
          { width: HANG, box: number },
          { width: 'rest', box: text },
        ],
        GUTTER,
        looks,
      )
    : { ...inColumn(text, context), ...looks };
  const strip = landStrip(document, windowOf(chapter, document), { width: A4.width, margin: MARGIN }, STRIP);
  return [
    { kind: 'box', box: strip, gapBefore: 0 },
    { kind: 'box', box: head, gapBefore: modules(context, SECTION + FLOW) },
  ];
}

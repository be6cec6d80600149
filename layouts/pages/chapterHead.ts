import type { Box, FlowItem } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import { inColumn, labelled } from '../blocks/column.ts';
import { type Context, modules } from '../blocks/context.ts';
import { role, stack, textBox } from '../blocks/make.ts';
import { ordinaryPage } from '../blocks/ordinaryPage.ts';
import { plainText } from '../blocks/plainText.ts';
import { keepTogether } from '../blocks/together.ts';
import { wordsBox } from '../blocks/words.ts';
import { fittingSize } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { A4, MARGIN } from '../theme/page.ts';
import { pageComma } from '../theme/pageComma.ts';
import { FLOW } from '../theme/space.ts';
import { chapterBookmark } from './chapterTitle.ts';
import { landStrip } from './landStrip.ts';
import { hasWindow, windowOf } from './openers.ts';
import { sectionsOf } from './sections.ts';

/** Height of the land over a large-print chapter, from the text area down; none over this text size, pt. */
const STRIP = mm(22);
const STRIP_TO = 30;
/** Lines of what follows that stay with the title: of a lead in large print one, for what is in the chapter may go overleaf. */
const LINES_AFTER = 3;
const LARGE_LINES_AFTER = 1;
const TITLE_LEADING = 1.12;

/** What is in a chapter, with pages: in large print, where there is no opener. */
function inThisChapter(chapter: Chapter, context: Context): readonly Box[] {
  const sections = sectionsOf(chapter.blocks);
  if (sections.length < 2) return [];
  const { body, h3 } = context.scale;
  const entries = sections.map((section) =>
    stack(
      [
        textBox(
          [
            {
              text: [section.number, plainText(section.children)].filter(Boolean).join('  '),
              link: `#${section.id}`,
              linkTitle: plainText(section.children),
              underline: true,
            },
            {
              text: `${pageComma(plainText(section.children))} ${context.words.page}\u00a0`,
              link: `#${section.id}`,
              linkTitle: plainText(section.children),
            },
            {
              text: '000',
              page: { target: section.id },
              link: `#${section.id}`,
              linkTitle: plainText(section.children),
            },
          ],
          body,
          {},
          role('LBody'),
        ),
      ],
      0,
      { ...role('LI'), whole: true },
    ),
  );
  return [
    stack(
      [
        textBox(context.words.inThisChapter, h3, { face: 'bold' }, { ...role('P'), ahead: body.leading }),
        stack(entries, modules(context, 1), role('L', { listNumbering: 'None' })),
      ],
      modules(context, 1),
      // A list to choose from is seen at one look: overleaf, where the title leaves too little room.
      { whole: true },
    ),
  ];
}

/** The head of a chapter in the flow: number and title, lead; in large print with the land above and its sections. */
export function chapterHead(chapter: Chapter, context: Context): readonly FlowItem[] {
  const { scale, large, document } = context;
  const title = plainText(chapter.title);
  const size = fittingSize(title, scale.h1.size, context.measure, scale.textSize);
  const step = { size, leading: Math.max(scale.h1.leading * (size / scale.h1.size), size * TITLE_LEADING) };
  const opened = hasWindow(chapter);
  const strip =
    large && opened && scale.textSize <= STRIP_TO
      ? [landStrip(document, windowOf(chapter, document), { width: A4.width, margin: MARGIN }, STRIP)]
      : [];
  const number = chapter.number ? textBox(chapter.number, step) : undefined;
  const heading = textBox(keepTogether(title, {}, context.together), step, { face: 'heavy' });
  const titled = labelled(number, heading, context, 0, role('H1'));
  // A title without a number begins at the left margin; its chapter's text keeps its column.
  const bare = number || context.hang === 0 ? titled : { ...heading, ...role('H1') };
  const page = ordinaryPage(chapter.id, context);
  const head = stack([bare, ...(page ? [page] : [])], modules(context, 0.5), {
    anchors: [chapter.id],
    bookmark: chapterBookmark(chapter),
    ahead: scale.body.leading * (large ? LARGE_LINES_AFTER : LINES_AFTER),
    whole: true,
  });
  const lead =
    chapter.lead.length > 0 ? [inColumn(wordsBox(chapter.lead, context, scale.lead, {}, role('P')), context)] : [];
  const sections = large && opened ? inThisChapter(chapter, context) : [];
  const boxes: readonly Box[] = [...strip, head, ...lead, ...sections];
  return boxes.map(
    (box, index): FlowItem => ({
      kind: 'box',
      box,
      gapBefore: index === 0 ? 0 : modules(context, boxes[index - 1]?.kind === 'art' ? 3 : FLOW + 1),
    }),
  );
}

import type { PlatePage } from '../../src/document/boxes.ts';
import type { Json } from '../../src/document/json.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import type { Context } from '../blocks/context.ts';
import { plainText } from '../blocks/plainText.ts';
import { estimateLines, fittingSize } from '../theme/fit.ts';
import { mm } from '../theme/mm.ts';
import { A4, FOOT } from '../theme/page.ts';
import { chapterBookmark } from './chapterTitle.ts';
import { windowOf } from './openers.ts';
import { sectionsOf } from './sections.ts';

/** Display sizes, pt. */
const TITLE = 44;
const TITLE_LEADING = 1.07;
/** Height of the land, as drawn; and the least that still is one. */
const ART = mm(126);
const LEAST_ART = mm(48);
/** Air between the land and the title, the title and the list, the list and the foot, in modules. */
const AIR = 18;

/** A chapter's first page: its window on the land, its number and title, its lead and what is in it, with pages. */
export function opener(chapter: Chapter, context: Context): PlatePage {
  const { scale, document, words } = context;
  const title = plainText(chapter.title);
  const lead = plainText(chapter.lead);
  const all = sectionsOf(chapter.blocks).map((section) => ({
    number: section.number ?? '',
    title: plainText(section.children),
    target: section.id,
  }));
  const size = fittingSize(title, TITLE, context.measure, scale.textSize);
  const above =
    estimateLines(title, size, context.measure) * size * TITLE_LEADING +
    (lead ? estimateLines(lead, scale.lead.size, context.measure) * scale.lead.leading : 0) +
    AIR * scale.module;
  const list = all.reduce(
    (sum, section) =>
      sum +
      estimateLines(`${section.title}, ${words.page} 000`, scale.body.size, context.measure - mm(12)) *
        scale.body.leading +
      scale.module / 2,
    0,
  );
  // A list that is longer than the page stands in the contents alone.
  const fits = above + list + LEAST_ART <= A4.height - FOOT;
  const sections = fits ? all : [];
  const art = Math.max(LEAST_ART, Math.min(ART, A4.height - FOOT - above - (fits ? list : 0)));
  const props: Json = {
    ...windowOf(chapter, document),
    art,
    number: chapter.number ?? '',
    title,
    titleSize: size,
    lead,
    label: words.inThisChapter,
    pageWord: words.page,
    sections: sections.map((section) => ({
      number: section.number,
      title: section.title,
      target: section.target,
      page: { $page: section.target },
    })),
  };
  return {
    kind: 'plate',
    plate: 'opener',
    props,
    bare: false,
    anchors: [chapter.id],
    bookmark: chapterBookmark(chapter),
    position: chapter.position,
  };
}

import type { Box, Flow, Run } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, space, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { mm } from '../theme/mm.ts';
import type { Step } from '../theme/scales.ts';
import { RULE } from '../theme/space.ts';
import { linked } from './linked.ts';
import { pageAndTitle } from './pageAndTitle.ts';
import { sectionsOf } from './sections.ts';
import { hasSignIndex, signIndexName } from './signIndex.ts';

const ID = 'contents';
/** Chapters stand one and a third sizes larger than their sections. */
const CHAPTER_SIZE = 4 / 3;
const CHAPTER_LEADING = 1.375;
/** Largest text size at which chapters are larger than sections, pt. */
const LARGER_TO = 16;
/** Room for a page number in one column, em. */
const PAGE_ROOM = 3;
/** Largest size at which page numbers stand beside titles, pt. */
const BESIDE_TO = 32;

/** In the toolbox: size and leading of titles, columns of page numbers and titles. */
const TOOL_SIZE = 7 / 6;
const TOOL_LEADING = 1.3;
const TOOL_PAGE = mm(16);
const TOOL_TITLE = mm(68);

interface Entry {
  readonly id: string;
  readonly words: string;
}

/** A line of the contents: page, then title; both lead there. */
function line({ id, words }: Entry, step: Step, face: 'regular' | 'bold', context: Context, pageColumn?: number): Box {
  const link = { link: `#${id}`, linkTitle: words };
  const page: Run = { ...link, text: '000', page: { target: id } };
  const title = textBox([{ ...link, text: words }], step, { face });
  const width = pageColumn ?? (context.hang || step.size * PAGE_ROOM);
  // At the largest sizes a column beside the page numbers would part words: the page stands below its title.
  const entry =
    step.size > BESIDE_TO
      ? linked(stack([title, textBox([{ ...link, text: `${context.words.page}\u00a0` }, page], step)], 0))
      : pageAndTitle(textBox([page], step, { face }), width, [{ width: 'rest', box: title }]);
  return stack([entry], 0, role('TOCI'));
}

function chapterEntry(chapter: Chapter, context: Context, withSections: boolean): Box {
  const { body, figure: cell } = context.scale;
  const large = context.scale.textSize >= LARGER_TO;
  const step = large ? body : { size: body.size * CHAPTER_SIZE, leading: body.size * CHAPTER_SIZE * CHAPTER_LEADING };
  const title = [numberOf(chapter), plainText(chapter.title)].filter(Boolean).join('  ');
  const sections = withSections && chapter.template !== 'worried' ? sectionsOf(chapter.blocks) : [];
  const lines = [
    ...sections.map((section) => ({ id: section.id, words: plainText(section.children) })),
    ...(hasSignIndex(chapter) ? [{ id: signIndexName(chapter), words: context.words.findSign }] : []),
  ].map((entry) => line(entry, cell, 'regular', context));
  return stack(
    [
      line({ id: chapter.id, words: title }, step, 'bold', context),
      ...(lines.length > 0 ? [stack(lines, 0, role('TOC'))] : []),
    ],
    large ? modules(context, 0.25) : 1,
    {
      position: chapter.position,
      whole: true,
      rules: { top: { weight: RULE.hair, colour: 'line' } },
      padding: edges({ top: modules(context, large ? 0.5 : 0.75) }),
    },
  );
}

/** A tool in the contents of its box: page, number and title, and what it does beside them. */
function toolEntry(chapter: Chapter, context: Context): Box {
  const { figure, body } = context.scale;
  const { line: words } = chapter.front;
  const title = [numberOf(chapter), plainText(chapter.title)].filter(Boolean).join('  ');
  const link = { link: `#${chapter.id}`, linkTitle: title };
  const step = { size: body.size * TOOL_SIZE, leading: body.size * TOOL_SIZE * TOOL_LEADING };
  const index = hasSignIndex(chapter)
    ? [
        stack(
          [line({ id: signIndexName(chapter), words: context.words.findSign }, figure, 'regular', context, TOOL_PAGE)],
          0,
          role('TOC'),
        ),
      ]
    : [];
  const entry = row(
    [
      {
        width: TOOL_PAGE + TOOL_TITLE,
        box: pageAndTitle(
          textBox([{ ...link, text: '000', page: { target: chapter.id } }], step, { face: 'bold' }),
          TOOL_PAGE,
          [{ width: 'rest', box: textBox([{ ...link, text: title }], step, { face: 'bold' }) }],
        ),
      },
      { width: 'rest', box: typeof words === 'string' ? textBox([{ text: words }], figure, {}, role('P')) : space(0) },
    ],
    0,
    role('TOCI'),
  );
  return stack([entry, ...index], 0, {
    position: chapter.position,
    whole: true,
    rules: { top: { weight: RULE.hair, colour: 'line' } },
    padding: edges({ top: modules(context, 0.75) }),
  });
}

const numberOf = (chapter: Chapter): string => {
  const { tool } = chapter.front;
  if (typeof tool === 'number' || typeof tool === 'string') return String(tool);
  return chapter.number ?? '';
};

/** Contents: page numbers at the left of the titles, no leaders, each chapter with its sections. */
export function contents(document: EditionDocument, context: Context, looks: { readonly sections: boolean }): Flow {
  const { words, scale } = context;
  const heading = textBox(
    words.contents,
    scale.h1,
    { face: 'heavy' },
    {
      ...role('H1'),
      anchors: [ID],
      bookmark: { level: 1, title: words.contents },
    },
  );
  const large = context.scale.textSize >= LARGER_TO;
  const describes = !looks.sections && context.hang > 0;
  const entries = document.chapters.map((chapter) =>
    describes ? toolEntry(chapter, context) : chapterEntry(chapter, context, looks.sections),
  );
  return {
    id: ID,
    role: { type: 'Sect' },
    items: [
      { kind: 'box', box: heading, gapBefore: 0 },
      {
        kind: 'box',
        box: stack(entries, modules(context, large ? 0.5 : 0.75), role('TOC')),
        gapBefore: modules(context, large ? 2 : 4),
      },
    ],
    runningHead: words.contents,
    numbers: document.chapters[0]?.numbers ?? '',
  };
}

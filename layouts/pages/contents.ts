import type { Box, Flow, Run } from '../../src/document/boxes.ts';
import type { Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import type { Step } from '../theme/scales.ts';
import { RULE } from '../theme/space.ts';
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

interface Entry {
  readonly id: string;
  readonly words: string;
}

/** A line of the contents: page, then title; both lead there. */
function line({ id, words }: Entry, step: Step, face: 'regular' | 'bold', context: Context): Box {
  const link = { link: `#${id}`, linkTitle: words };
  const page: Run = { ...link, text: '000', page: { target: id } };
  const width = context.hang || step.size * PAGE_ROOM;
  // At the largest sizes a column beside the page numbers would part words: the page stands below its title.
  if (step.size > BESIDE_TO)
    return stack(
      [
        textBox([{ ...link, text: words }], step, { face }),
        textBox([{ ...link, text: `${context.words.page}\u00a0` }, page], step),
      ],
      0,
      role('TOCI'),
    );
  return row(
    [
      { width, box: textBox([page], step, { face }) },
      { width: 'rest', box: textBox([{ ...link, text: words }], step, { face }) },
    ],
    0,
    role('TOCI'),
  );
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
      ...(withSections || context.hang === 0 ? [] : toolLine(chapter, context)),
      ...(lines.length > 0 ? [stack(lines, 0, role('TOC'))] : []),
    ],
    large ? modules(context, 0.25) : 1,
    {
      whole: true,
      rules: { top: { weight: RULE.hair, colour: 'line' } },
      padding: edges({ top: modules(context, large ? 0.5 : 0.75) }),
    },
  );
}

/** What a tool does, under its title. */
function toolLine(chapter: Chapter, context: Context): readonly Box[] {
  const { line: words } = chapter.front;
  if (typeof words !== 'string') return [];
  return [
    textBox([{ text: words }], context.scale.figure, {}, { ...role('P'), padding: edges({ left: context.hang }) }),
  ];
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
  const entries = document.chapters.map((chapter) => chapterEntry(chapter, context, looks.sections));
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

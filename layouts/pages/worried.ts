import type { Box, FlowItem } from '../../src/document/boxes.ts';
import type { Block, Chapter, DefinitionList, Heading } from '../../src/document/nodes.ts';
import { labelled } from '../blocks/column.ts';
import { composeBlocks } from '../blocks/compose.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { wordsBox } from '../blocks/words.ts';
import { FLOW, RULE, TIGHT } from '../theme/space.ts';
import { blackHead } from './blackHead.ts';
import { chapterBookmark } from './chapterTitle.ts';

/** Display sizes of numbers, pt: the emergency number, the lines to ring, the others. */
const EMERGENCY = 158;
const LARGE_EMERGENCY = 116;
const LINE = 46;
const OTHER = 23;
/** Leading of display numbers: their capital height, with a little air. */
const NUMBER_LEADING = 0.82;
const OTHER_LEADING = 1.25;
/** Room for a number of the third size, em of it. */
const OTHER_ROOM = 8.2;
const NUMBER_ADVANCE = 0.62;

interface Section {
  readonly heading: Heading;
  readonly number: string | undefined;
  readonly blocks: readonly Block[];
}

const isNumber = (text: string): boolean => /^\+?[\d][\d \u00a0]*$/.test(text);

/** Sections of the page, each with the number that is its first paragraph. */
function sectionsIn(blocks: readonly Block[]): {
  readonly before: readonly Block[];
  readonly sections: readonly Section[];
} {
  const before: Block[] = [];
  const sections: { heading: Heading; number: string | undefined; blocks: Block[] }[] = [];
  for (const node of blocks) {
    const section = sections[sections.length - 1];
    if (node.type === 'heading') sections.push({ heading: node, number: undefined, blocks: [] });
    else if (!section) before.push(node);
    else {
      const words = node.type === 'paragraph' ? plainText(node.children) : '';
      if (section.number === undefined && section.blocks.length === 0 && isNumber(words)) section.number = words;
      else section.blocks.push(node);
    }
  }
  return { before, sections };
}

const sizeFor = (number: string, most: number, context: Context): number =>
  Math.max(context.scale.textSize, Math.min(most, context.measure / (number.length * NUMBER_ADVANCE)));

function numberBox(number: string, most: number, context: Context, face: 'bold' | 'heavy', colour: string): Box {
  const size = sizeFor(number, most, context);
  return textBox(
    [{ text: number, together: true }],
    { size, leading: size * NUMBER_LEADING },
    { face, colour, track: -0.015 },
    role('P'),
  );
}

const label = ({ heading }: Section, context: Context, colour: string): Box =>
  wordsBox(
    heading.children,
    context,
    context.scale.h3,
    { face: 'bold', colour },
    {
      ...role('H2'),
      anchors: [heading.id],
      ahead: context.scale.body.leading * 2,
      bookmark: { level: 2, title: plainText(heading.children) },
    },
  );

/** A list of numbers and whose they are: number at left, large, its owner beside it. */
function otherNumbers(node: DefinitionList, context: Context): Box {
  const size = Math.max(OTHER, context.scale.textSize);
  const step = { size, leading: size * OTHER_LEADING };
  const entries = node.entries.map((entry) => {
    const number = textBox([{ text: plainText(entry.term), together: true }], step, { face: 'bold' }, role('Lbl'));
    const [first] = entry.blocks;
    const whose =
      first?.type === 'paragraph' && entry.blocks.length === 1
        ? wordsBox(first.children, context, context.scale.figure, {}, role('LBody'))
        : stack(composeBlocks(entry.blocks, { ...context, hang: 0 }), 0, role('LBody'));
    if (context.hang === 0) return stack([number, whose], 0, { ...role('LI'), whole: true });
    return row(
      [
        { width: size * OTHER_ROOM, box: number },
        { width: 'rest', box: whose, align: 'middle' },
      ],
      0,
      { ...role('LI'), whole: true },
    );
  });
  return stack(entries, modules(context, 1.5), role('L', { listNumbering: 'None' }));
}

function sectionBody(section: Section, context: Context): readonly Box[] {
  const within = { ...context, hang: 0, depth: 2 };
  return section.blocks.flatMap((node) =>
    node.type === 'definitionList' && node.entries.every(({ term }) => isNumber(plainText(term)))
      ? [otherNumbers(node, context)]
      : composeBlocks([node], within),
  );
}

/** The page for somebody who is worried now: 999 white on black, then whose number is whose, then all else. */
export function worried(chapter: Chapter, context: Context): readonly FlowItem[] {
  const { scale } = context;
  const { before, sections } = sectionsIn(chapter.blocks);
  const [first, ...others] = sections;
  const title = wordsBox(chapter.title, context, scale.h1, { face: 'heavy', colour: 'paper' }, role('H1'));
  const urgent = first?.number === undefined ? undefined : first;
  const headLooks = { anchors: [chapter.id], bookmark: chapterBookmark(chapter) };
  const white = (box: Box): Box =>
    box.kind === 'text' ? { ...box, style: { ...box.style, ...scale.lead, colour: 'paper' } } : box;
  const emergency = urgent
    ? [
        labelled(
          label(urgent, context, 'paper'),
          stack(
            [
              numberBox(urgent.number ?? '', context.large ? LARGE_EMERGENCY : EMERGENCY, context, 'heavy', 'paper'),
              ...sectionBody(urgent, context).map(white),
            ],
            modules(context, 1.5),
          ),
          context,
          modules(context, TIGHT),
          {},
          0,
          'top',
        ),
      ]
    : [];
  const head = blackHead([title, ...emergency], context, modules(context, context.large ? 2 : 4), undefined, headLooks);
  const rest = urgent ? others : sections;
  const bands = rest.map((section, index) =>
    labelled(
      label(section, context, 'ink'),
      stack(
        [
          ...(section.number === undefined ? [] : [numberBox(section.number, LINE, context, 'bold', 'ink')]),
          ...sectionBody(section, context),
        ],
        modules(context, section.number === undefined ? FLOW - 0.5 : TIGHT),
      ),
      context,
      modules(context, TIGHT),
      {
        ...(index > 0 && { rules: { top: { weight: RULE.section, colour: 'ink' } } }),
        padding: edges({ top: index > 0 ? modules(context, 1.75) : 0 }),
        ...((!context.large || section.number !== undefined) && { whole: true }),
      },
      0,
      section.number === undefined ? 'baseline' : 'top',
    ),
  );
  const boxes: readonly Box[] = [head, ...composeBlocks(before, context), ...bands];
  return boxes.map((box, index): FlowItem => ({ kind: 'box', box, gapBefore: index === 0 ? 0 : modules(context, 3) }));
}

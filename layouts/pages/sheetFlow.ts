import type { Box, FlowItem } from '../../src/document/boxes.ts';
import type { Block, Chapter, Heading } from '../../src/document/nodes.ts';
import { labelled } from '../blocks/column.ts';
import { composeBlock } from '../blocks/compose.ts';
import { type Context, modules } from '../blocks/context.ts';
import { gapBetween } from '../blocks/gaps.ts';
import { edges, role, stack } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { wordsBox } from '../blocks/words.ts';
import { RULE } from '../theme/space.ts';
import { toolHead } from './toolHead.ts';

/** A sheet is filled: less air between its blocks. */
const TIGHTER = 0.75;

/** Blocks that want the whole width: they cannot stand beside their heading. */
const wide: readonly Block['type'][] = ['levels', 'table', 'diagram', 'contacts', 'form', 'steps'];

/** Blocks in an outline of their own: no rule stands over it. */
const outlined: readonly Block['type'][] = ['questions', 'openPoint'];

interface Section {
  readonly heading: Heading | undefined;
  readonly newPage: boolean;
  readonly blocks: readonly Block[];
}

function sectionsIn(blocks: readonly Block[]): readonly Section[] {
  const sections: { heading: Heading | undefined; newPage: boolean; blocks: Block[] }[] = [];
  let newPage = false;
  for (const node of blocks) {
    if (node.type === 'pageBreak') newPage = true;
    else if (node.type === 'heading' && node.level === 2) {
      sections.push({ heading: node, newPage, blocks: [] });
      newPage = false;
    } else {
      if (sections.length === 0 || newPage) sections.push({ heading: undefined, newPage, blocks: [] });
      newPage = false;
      sections[sections.length - 1]?.blocks.push(node);
    }
  }
  return sections;
}

/** Blocks one under another, with the flow's own gaps. */
function composed(blocks: readonly Block[], context: Context): Box {
  const [first, ...others] = blocks;
  if (!first) return stack([], 0);
  return others.reduce<{ box: Box; before: Block }>(
    ({ box, before }, node) => ({
      box: stack([box, composeBlock(node, context)], modules(context, Math.min(2, gapBetween(before, node, context)))),
      before: node,
    }),
    { box: composeBlock(first, context), before: first },
  ).box;
}

/** A section: its heading in the hang column beside its text, or above what wants the whole width. */
function sectionItems({ heading, newPage, blocks }: Section, context: Context): readonly Box[] {
  const { scale } = context;
  const label =
    heading &&
    wordsBox(
      heading.children,
      context,
      scale.h3,
      { face: 'bold' },
      {
        ...role('H2'),
        anchors: [heading.id],
        bookmark: { level: 2, title: plainText(heading.children) },
        ahead: scale.body.leading * 2,
      },
    );
  const first = blocks[0]?.type;
  const ruled = context.hang === 0 || first === undefined || !outlined.includes(first);
  const looks = {
    ...(ruled && {
      rules: { top: { weight: RULE.section, colour: 'ink' } },
      padding: edges({ top: modules(context, 1.5) }),
    }),
    ...(newPage && { breakBefore: 'page' as const }),
  };
  const split = blocks.findIndex(({ type }) => wide.includes(type));
  if (split < 0)
    return [
      labelled(label, composed(blocks, { ...context, hang: 0 }), context, modules(context, 1), {
        ...looks,
        whole: true,
      }),
    ];
  const head = stack(label ? [label] : [], 0, { ...looks, ...(label?.ahead && { ahead: scale.body.leading * 4 }) });
  return [head, ...blocks.map((node) => composeBlock(node, context))];
}

/** A sheet for the wall: dense, each section with its heading beside it, so that all fits on two sides. */
export function sheetFlow(chapter: Chapter, given: Context): readonly FlowItem[] {
  const { scale } = given;
  const context = { ...given, scale: { ...scale, module: scale.module * TIGHTER } };
  const sections = sectionsIn(chapter.blocks).flatMap((section) =>
    sectionItems(section, context).map(
      (box, index): FlowItem => ({ kind: 'box', box, gapBefore: modules(context, index === 0 ? 3 : 2) }),
    ),
  );
  return [{ kind: 'box', box: toolHead(chapter, context), gapBefore: 0 }, ...sections];
}

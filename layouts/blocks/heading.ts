import type { Box, Role, Run, StructureType } from '../../src/document/boxes.ts';
import type { Heading } from '../../src/document/nodes.ts';
import type { Step } from '../theme/scales.ts';
import { RULE } from '../theme/space.ts';
import { inColumn, labelled } from './column.ts';
import { type Context, modules } from './context.ts';
import { letterOf } from './domains.ts';
import { runsOf } from './inline.ts';
import { edges, role, stack, textBox } from './make.ts';
import { ordinaryPage } from './ordinaryPage.ts';
import { plainText } from './plainText.ts';
import { wordsBox } from './words.ts';

/** Lines of what follows that stay with a heading; fewer in large print, whose pages have half the lines. */
const LINES_AFTER_SECTION = 3;
const LINES_AFTER_HEADING = 2;
const LINES_AFTER_DOMAIN = 8;
const LARGE_LINES_AFTER_DOMAIN = 4;
const HIGHEST = 2;
const headingTypes: readonly StructureType[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

const headingRole = (depth: number): Role => ({ type: headingTypes[Math.min(depth, headingTypes.length) - 1] ?? 'H6' });

const bookmark = (node: Heading): { readonly level: number; readonly title: string } => ({
  level: node.depth,
  title: [node.number, plainText(node.children)].filter(Boolean).join(' '),
});

/** A section's heading: under a rule across the page, its number in the hang column. */
function section(node: Heading, context: Context): Box {
  const { scale } = context;
  const step = scale.h2;
  const numbered = node.number !== undefined;
  const hung = numbered && context.hang > 0;
  const title: readonly Run[] = [
    ...(numbered && !hung ? [{ text: `${node.number}  `, face: 'regular' }] : []),
    ...runsOf(node.children, context),
  ];
  const number = hung ? textBox(node.number ?? '', step) : undefined;
  const words = textBox(title, step, { face: 'bold' });
  const head = hung
    ? labelled(number, words, context, 0, { role: headingRole(node.depth) })
    : { ...words, role: headingRole(node.depth) };
  const page = ordinaryPage(node.id, context);
  return stack([head, ...(page ? [page] : [])], modules(context, 0.5), {
    rules: { top: { weight: RULE.section, colour: 'ink' } },
    padding: { top: modules(context, 1.5), right: 0, bottom: 0, left: 0 },
    whole: true,
    ahead: scale.body.leading * (context.large ? LINES_AFTER_HEADING : LINES_AFTER_SECTION),
    bookmark: bookmark(node),
  });
}

/** A heading over tables of levels: where they begin, under a thin rule, larger than their captions. */
function domain(node: Heading, context: Context): Box {
  const { h3, h2, body } = context.scale;
  const step: Step = { size: (h3.size + h2.size) / 2, leading: (h3.leading + h2.leading) / 2 };
  const letter = letterOf(context.chapter, node);
  const words: readonly Run[] = [
    ...(letter ? [{ text: `${letter}  `, face: 'regular' }] : []),
    ...runsOf(node.children, context),
  ];
  return textBox(
    words,
    step,
    { face: 'bold' },
    {
      role: headingRole(node.depth),
      rules: { top: { weight: RULE.foot, colour: 'ink' } },
      padding: edges({ top: modules(context, 1) }),
      whole: true,
      ahead: body.leading * (context.large ? LARGE_LINES_AFTER_DOMAIN : LINES_AFTER_DOMAIN),
      bookmark: bookmark(node),
    },
  );
}

/** Headings: a section under its rule; those within a section in the text column. */
export function heading(node: Heading, context: Context): Box {
  if (node.level <= HIGHEST) return section(node, context);
  if (context.overLevels && node.level === HIGHEST + 1) return domain(node, context);
  const step: Step = node.level === HIGHEST + 1 ? context.scale.h3 : context.scale.body;
  return inColumn(
    wordsBox(
      node.children,
      context,
      step,
      { face: 'bold' },
      {
        ...role(headingRole(node.depth).type),
        whole: true,
        ahead: context.scale.body.leading * LINES_AFTER_HEADING,
        bookmark: bookmark(node),
      },
    ),
    context,
  );
}

import type { Box } from '../../src/document/boxes.ts';
import type { Block, Heading, Levels } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { RULE } from '../theme/space.ts';

/** From so many tables of levels on, a chapter gets a list of them with their pages. */
const WORTH_A_LIST = 12;
const PAGE_COLUMN = 2.6;

interface Group {
  readonly heading: Heading | undefined;
  readonly signs: readonly Levels[];
}

const hasName = (node: Block): node is Levels =>
  node.type === 'levels' && node.title.length > 0 && node.id !== undefined;

/** The named tables of levels, under the headings that they stand under. */
function grouped(blocks: readonly Block[]): readonly Group[] {
  const groups: { heading: Heading | undefined; signs: Levels[] }[] = [];
  let heading: Heading | undefined;
  const visit = (nodes: readonly Block[]): void => {
    for (const node of nodes) {
      if (node.type === 'group') visit(node.blocks);
      if (node.type === 'heading') heading = node;
      if (!hasName(node)) continue;
      const last = groups[groups.length - 1];
      if (last && last.heading === heading) last.signs.push(node);
      else groups.push({ heading, signs: [node] });
    }
  };
  visit(blocks);
  return groups;
}

function entry(node: Levels, context: Context): Box {
  const { cell } = context.scale;
  const title = plainText(node.title);
  const link = { link: `#${node.id ?? ''}`, linkTitle: title };
  return row(
    [
      {
        width: cell.size * PAGE_COLUMN,
        box: textBox([{ ...link, text: '000', page: { target: node.id ?? '' } }], cell, { face: 'bold' }),
      },
      { width: 'rest', box: textBox([{ ...link, text: title }], cell) },
    ],
    0,
    { ...role('TOCI'), whole: true },
  );
}

function groupBox({ heading, signs }: Group, context: Context): Box {
  const { cell } = context.scale;
  const head = heading
    ? [
        textBox(
          [{ text: plainText(heading.children) }],
          cell,
          { face: 'bold' },
          { ...role('TOCI'), ahead: cell.leading * 2 },
        ),
      ]
    : [];
  return stack(
    [
      ...head,
      stack(
        signs.map((sign) => entry(sign, context)),
        modules(context, 0.25),
      ),
    ],
    modules(context, 0.25),
    {
      ...role('TOC'),
      rules: { top: { weight: RULE.foot, colour: 'ink' } },
      padding: edges({ top: modules(context, 0.5) }),
      ...(signs.length <= WORTH_A_LIST && { whole: true }),
    },
  );
}

const linesOf = ({ signs }: Group): number => signs.length + 2;

/** Where the groups part into two columns of about the same length. */
function halfway(groups: readonly Group[]): number {
  const all = groups.reduce((sum, group) => sum + linesOf(group), 0);
  let lines = 0;
  for (const [index, group] of groups.entries()) {
    if (lines + linesOf(group) / 2 > all / 2) return index;
    lines += linesOf(group);
  }
  return groups.length;
}

/** All tables of levels of a chapter, by domain, with pages: on A4 one page, in two columns. */
export function signIndex(blocks: readonly Block[], context: Context): Box | undefined {
  const groups = grouped(blocks);
  if (groups.reduce((sum, { signs }) => sum + signs.length, 0) < WORTH_A_LIST) return undefined;
  const gap = modules(context, 1.5);
  const title = textBox(
    context.words.findSign,
    context.scale.h2,
    { face: 'bold' },
    {
      ...role('P'),
      ahead: context.scale.body.leading * 3,
    },
  );
  const boxes = groups.map((group) => groupBox(group, context));
  if (context.hang === 0) return stack([title, stack(boxes, gap, role('TOC'))], gap);
  const middle = halfway(groups);
  const columns = row(
    [
      { width: 'rest', box: stack(boxes.slice(0, middle), gap) },
      { width: 'rest', box: stack(boxes.slice(middle), gap) },
    ],
    modules(context, 4),
    role('TOC'),
  );
  return stack([title, columns], gap, { whole: true });
}

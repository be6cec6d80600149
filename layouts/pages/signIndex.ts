import type { Box } from '../../src/document/boxes.ts';
import type { Block, Chapter, Heading, Levels } from '../../src/document/nodes.ts';
import { type Context, modules } from '../blocks/context.ts';
import { edges, role, row, stack, textBox } from '../blocks/make.ts';
import { plainText } from '../blocks/plainText.ts';
import { RULE } from '../theme/space.ts';

/** From so many tables of levels on, a chapter gets a list of them with their pages. */
const WORTH_A_LIST = 12;
const PAGE_COLUMN = 2;
const SECTION_LEVEL = 2;

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
  const { figure: cell } = context.scale;
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
  const { figure: cell } = context.scale;
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
        0,
      ),
    ],
    0,
    {
      ...role('TOC'),
      rules: { top: { weight: RULE.foot, colour: 'ink' } },
      padding: edges({ top: modules(context, 0.25) }),
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

/** Name of a chapter's list of signs. */
export function signIndexName(chapter: Chapter): string {
  return `${chapter.id}-signs`;
}

const namedGroups = (blocks: readonly Block[]): readonly Group[] =>
  grouped(blocks).filter(({ heading, signs }) => signs.length > 1 || (heading?.level ?? 0) > SECTION_LEVEL);

/** Has a chapter so many tables of levels that it gets a list of them? */
export function hasSignIndex(chapter: Chapter): boolean {
  return namedGroups(chapter.blocks).reduce((sum, { signs }) => sum + signs.length, 0) >= WORTH_A_LIST;
}

/** Id of the section heading under which the first of them stands. */
export function firstOfSigns(chapter: Chapter): string {
  const first = namedGroups(chapter.blocks)[0]?.heading;
  const headings = headingsIn(chapter.blocks);
  const at = headings.findIndex(({ id }) => id === first?.id);
  const above = headings.slice(0, at + 1).filter(({ level }) => level === SECTION_LEVEL);
  return above[above.length - 1]?.id ?? first?.id ?? '';
}

const headingsIn = (blocks: readonly Block[]): readonly Heading[] =>
  blocks.flatMap((node): readonly Heading[] => {
    if (node.type === 'group') return headingsIn(node.blocks);
    return node.type === 'heading' ? [node] : [];
  });

/** All tables of levels of a chapter, by domain, with pages: on A4 one page, in two columns. */
export function signIndex(chapter: Chapter, context: Context): Box | undefined {
  if (!hasSignIndex(chapter)) return undefined;
  const groups = namedGroups(chapter.blocks);
  const { h2, h3, body } = context.scale;
  const gap = modules(context, context.hang > 0 ? 0.4 : 1.5);
  const words = context.words.findSign;
  const title = textBox(
    words,
    context.hang > 0 ? h3 : h2,
    { face: 'bold' },
    {
      ...role('H2'),
      ahead: body.leading * 3,
      anchors: [signIndexName(chapter)],
      bookmark: { level: 2, title: words },
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
    modules(context, 2.5),
    role('TOC'),
  );
  return stack([title, columns], gap, { whole: true, breakBefore: 'page' });
}

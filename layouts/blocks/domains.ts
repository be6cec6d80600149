import type { Block, Chapter, Heading, Levels } from '../../src/document/nodes.ts';
import { plainText } from './plainText.ts';

/** From so many named tables of levels on, a chapter is looked things up in: it gets a list of them, letters and tabs. */
const WORTH_A_LIST = 12;
const SECTION_LEVEL = 2;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Signs that stand under one heading. */
export interface Domain {
  readonly heading: Heading | undefined;
  /** A, B, C in the order of the chapter; empty without a heading, and after Z. */
  readonly letter: string;
  /** As in the outline. */
  readonly title: string;
  readonly signs: readonly Levels[];
}

const hasName = (node: Block): node is Levels =>
  node.type === 'levels' && node.title.length > 0 && node.id !== undefined;

/** The named tables of levels, under the headings that they stand under. */
function grouped(blocks: readonly Block[]): readonly Pick<Domain, 'heading' | 'signs'>[] {
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

function findDomains(chapter: Chapter): readonly Domain[] {
  const groups = grouped(chapter.blocks).filter(
    ({ heading, signs }) => signs.length > 1 || (heading?.level ?? 0) > SECTION_LEVEL,
  );
  if (groups.reduce((sum, { signs }) => sum + signs.length, 0) < WORTH_A_LIST) return [];
  return groups.map((group, index) => ({
    ...group,
    letter: group.heading ? (LETTERS[index] ?? '') : '',
    title: group.heading ? [group.heading.number, plainText(group.heading.children)].filter(Boolean).join(' ') : '',
  }));
}

/** Chapters that were looked through before: each heading and each page asks. */
const known = new WeakMap<Chapter, readonly Domain[]>();

/** The domains of a chapter that is looked things up in, with their signs; none of any other chapter. */
export function domainsOf(chapter: Chapter): readonly Domain[] {
  const domains = known.get(chapter) ?? findDomains(chapter);
  known.set(chapter, domains);
  return domains;
}

/** The letter under which the signs below a heading are found; empty where there is none. */
export function letterOf(chapter: Chapter, heading: Heading): string {
  return domainsOf(chapter).find((domain) => domain.heading?.id === heading.id)?.letter ?? '';
}

import type { Block, Reference } from '../../src/document/nodes.ts';

const SECTION_LEVEL = 2;

const isReference = (tree: object): tree is Reference => 'type' in tree && tree.type === 'reference';

/**
 * References to another edition say where it is once in a section: "in the toolbox". Later ones in the same section keep
 * their words alone.
 */
export function sayOnce(blocks: readonly Block[]): readonly Block[] {
  const named = new Set<string>();
  const visit = <T>(tree: T): T => {
    if (typeof tree !== 'object' || tree === null) return tree;
    if (Array.isArray(tree)) {
      const items = tree.map(visit);
      return (items.some((item, index) => item !== tree[index]) ? items : tree) as T;
    }
    if (isReference(tree) && tree.elsewhere) {
      const { edition } = tree.elsewhere;
      const known = named.has(edition);
      named.add(edition);
      return known ? ({ ...tree, elsewhere: { ...tree.elsewhere, title: '' } } as T) : tree;
    }
    const entries = Object.entries(tree).map(([key, value]) => [key, visit(value)] as const);
    return (
      entries.some(([key, value]) => value !== (tree as { [key: string]: unknown })[key])
        ? Object.fromEntries(entries)
        : tree
    ) as T;
  };
  return blocks.map((block) => {
    if (block.type === 'heading' && block.level <= SECTION_LEVEL) named.clear();
    return visit(block);
  });
}

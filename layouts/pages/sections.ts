import type { Block, Heading } from '../../src/document/nodes.ts';

const SECTION_LEVEL = 2;

/** The section headings of a chapter, in order. */
export function sectionsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((node): readonly Heading[] => {
    if (node.type === 'group') return sectionsOf(node.blocks);
    return node.type === 'heading' && node.level === SECTION_LEVEL ? [node] : [];
  });
}

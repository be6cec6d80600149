import type { Block, Inline } from '../document/nodes.ts';

/** Calls for every block, and for all running text, in the order of the document. */
export function visitBlocks(
  blocks: readonly Block[],
  onBlock: (block: Block) => void,
  onInlines: (inlines: readonly Inline[], place: 'text' | 'title') => void = () => undefined,
): void {
  const inner = (all: readonly Block[]) => visitBlocks(all, onBlock, onInlines);
  const title = (inlines: readonly Inline[]) => {
    if (inlines.length > 0) onInlines(inlines, 'title');
  };
  for (const block of blocks) {
    onBlock(block);
    if ('title' in block) title(block.title);
    if ('caption' in block) title(block.caption);
    if (block.type === 'heading') title(block.children);
    if (block.type === 'paragraph') onInlines(block.children, 'text');
    if ('blocks' in block) inner(block.blocks);
    if ('items' in block) for (const item of block.items) inner(item.blocks);
    switch (block.type) {
      case 'levels':
        for (const entry of block.entries) inner(entry.blocks);
        break;
      case 'definitionList':
        for (const entry of block.entries) {
          title(entry.term);
          inner(entry.blocks);
        }
        break;
      case 'table':
        for (const row of [...block.head, ...block.body]) for (const cell of row.cells) inner(cell.blocks);
        break;
      case 'form':
        for (const field of block.fields) title(field.label);
        break;
      case 'footnotes':
        for (const note of block.notes) inner(note.blocks);
        break;
      default:
    }
  }
}

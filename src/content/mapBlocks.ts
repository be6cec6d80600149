import type { Block, Inline, ListItem, TableRow } from '../document/nodes.ts';

/** What is done with the parts of a block. Each gives back what takes their place. */
export interface Mapper {
  /** A block and all inside it; nothing or several may take its place. */
  readonly block: (block: Block) => readonly Block[];
  /** Running text. `place` says whether it is part of the text proper, or of a title, caption or label. */
  readonly inlines: (inlines: readonly Inline[], place: 'text' | 'title') => readonly Inline[];
}

export const mapBlocks = (blocks: readonly Block[], mapper: Mapper): readonly Block[] =>
  blocks.flatMap((block) => mapper.block(block));

/** The same block with its parts mapped; *Mapper.block* calls it for what it leaves as it is. */
export function mapParts(block: Block, mapper: Mapper): Block {
  const inner = (blocks: readonly Block[]) => mapBlocks(blocks, mapper);
  const items = (all: readonly ListItem[]) => all.map((item) => ({ ...item, blocks: inner(item.blocks) }));
  const title = (inlines: readonly Inline[]) => mapper.inlines(inlines, 'title');
  switch (block.type) {
    case 'heading':
      return { ...block, children: title(block.children) };
    case 'paragraph':
      return { ...block, children: mapper.inlines(block.children, 'text') };
    case 'list':
      return { ...block, items: items(block.items) };
    case 'steps':
      return { ...block, title: title(block.title), items: items(block.items) };
    case 'questions':
      return { ...block, title: title(block.title), blocks: inner(block.blocks), items: items(block.items) };
    case 'blockQuote':
    case 'group':
    case 'openPoint':
      return { ...block, blocks: inner(block.blocks) };
    case 'remember':
    case 'example':
    case 'quote':
      return { ...block, title: title(block.title), blocks: inner(block.blocks) };
    case 'levels': {
      const entries = block.entries.map((entry) => ({ ...entry, blocks: inner(entry.blocks) }));
      return { ...block, title: title(block.title), entries };
    }
    case 'definitionList': {
      const entries = block.entries.map((entry) => ({
        ...entry,
        term: title(entry.term),
        blocks: inner(entry.blocks),
      }));
      return { ...block, entries };
    }
    case 'table': {
      const rows = (all: readonly TableRow[]) =>
        all.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, blocks: inner(cell.blocks) })) }));
      return { ...block, caption: title(block.caption), head: rows(block.head), body: rows(block.body) };
    }
    case 'figure':
    case 'diagram':
      return { ...block, caption: title(block.caption) };
    case 'contacts':
      return { ...block, title: title(block.title) };
    case 'form':
      return {
        ...block,
        title: title(block.title),
        fields: block.fields.map((field) => ({ ...field, label: title(field.label) })),
      };
    case 'footnotes':
      return { ...block, notes: block.notes.map((note) => ({ ...note, blocks: inner(note.blocks) })) };
    case 'code':
    case 'thematicBreak':
    case 'pageBreak':
    case 'include':
    case 'glossary':
      return block;
  }
}

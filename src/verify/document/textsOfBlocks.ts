import type { Block, ContactEntry, FormField, Inline, ListItem, Table } from '../../document/nodes.ts';
import type { Position } from '../../document/position.ts';
import type { SourceText } from '../compare/lostTexts.ts';
import { textOfInlines } from './textOfInlines.ts';
import { textsOfDiagram } from './textsOfDiagram.ts';

/** Every text that blocks print, with its place in the source. */
export function textsOfBlocks(blocks: readonly Block[]): readonly SourceText[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: Block): readonly SourceText[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlines(block.children, block.position);
    case 'list':
      return textsOfItems(block.items);
    case 'blockQuote':
    case 'group':
    case 'openPoint':
      return textsOfBlocks(block.blocks);
    case 'table':
      return textsOfTable(block);
    case 'code':
      return [{ text: block.value, position: block.position }];
    case 'figure':
      return inlines(block.caption, block.position);
    case 'diagram':
      return [
        ...inlines(block.caption, block.position),
        ...textsOfDiagram(block.data).map((text) => ({ text, position: block.position })),
      ];
    case 'definitionList':
      return block.entries.flatMap((entry) => [...inlines(entry.term, entry.position), ...textsOfBlocks(entry.blocks)]);
    case 'remember':
    case 'example':
    case 'quote':
      return [...inlines(block.title, block.position), ...textsOfBlocks(block.blocks)];
    case 'questions':
      return [...inlines(block.title, block.position), ...textsOfBlocks(block.blocks), ...textsOfItems(block.items)];
    case 'levels':
      return [
        ...inlines(block.title, block.position),
        ...block.entries.flatMap((entry) => textsOfBlocks(entry.blocks)),
      ];
    case 'steps':
      return [...inlines(block.title, block.position), ...textsOfItems(block.items)];
    case 'contacts':
      return [...inlines(block.title, block.position), ...block.entries.flatMap(textsOfContact)];
    case 'form':
      return [...inlines(block.title, block.position), ...block.fields.flatMap(textsOfField)];
    case 'footnotes':
      return block.notes.flatMap((note) => textsOfBlocks(note.blocks));
    case 'thematicBreak':
    case 'pageBreak':
    case 'include':
    case 'glossary':
      return [];
  }
}

function inlines(children: readonly Inline[], position: Position): readonly SourceText[] {
  const text = textOfInlines(children);
  return text.trim() === '' ? [] : [{ text, position: children[0]?.position ?? position }];
}

const textsOfItems = (items: readonly ListItem[]): readonly SourceText[] =>
  items.flatMap((item) => textsOfBlocks(item.blocks));

function textsOfTable(table: Table): readonly SourceText[] {
  const cells = [...table.head, ...table.body].flatMap((row) => row.cells);
  return [...inlines(table.caption, table.position), ...cells.flatMap((cell) => textsOfBlocks(cell.blocks))];
}

function textsOfContact(entry: ContactEntry): readonly SourceText[] {
  const parts = [entry.name, entry.for, entry.phone, entry.text, entry.web, entry.email, entry.note];
  return parts.flatMap((text) => (text === undefined ? [] : [{ text, position: entry.position }]));
}

function textsOfField(field: FormField): readonly SourceText[] {
  const words = [...field.choices, field.from ?? '', field.to ?? ''].filter((text) => text.trim() !== '');
  return [...inlines(field.label, field.position), ...words.map((text) => ({ text, position: field.position }))];
}

import type { RawChapter } from '../../src/content/model.ts';
import type { Block, Inline } from '../../src/document/nodes.ts';

/** Every word of chapters, white space left out: what no step may lose. */
export const allText = (chapters: readonly RawChapter[]): string =>
  chapters.map(({ title, blocks }) => inlineText(title ?? []) + blocks.map(blockText).join('')).join('');

const inlineText = (inlines: readonly Inline[]): string => inlines.map(textOf).join('');

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value.replace(/\s+/g, '');
    case 'break':
    case 'variable':
    case 'footnoteReference':
    case 'picture':
      return '';
    case 'flag':
      return inlineText(inline.words);
    default:
      return inlineText(inline.children);
  }
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children);
    case 'code':
      return block.value.replace(/\s+/g, '');
    case 'list':
    case 'steps':
    case 'questions':
      return block.items.flatMap((item) => item.blocks.map(blockText)).join('');
    case 'blockQuote':
    case 'group':
    case 'openPoint':
      return block.blocks.map(blockText).join('');
    case 'table':
      return [...block.head, ...block.body]
        .flatMap((row) => row.cells.flatMap((cell) => cell.blocks.map(blockText)))
        .join('');
    case 'definitionList':
      return block.entries.map((entry) => inlineText(entry.term) + entry.blocks.map(blockText).join('')).join('');
    default:
      return '';
  }
}

import type { Inline } from '../document/nodes.ts';

/** The words of inline content, without marks. Variables that are not resolved give nothing. */
export function plainText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'inlineCode':
        text += inline.value;
        break;
      case 'break':
        text += ' ';
        break;
      case 'flag':
        text += plainText(inline.words);
        break;
      case 'picture':
        text += inline.alternative;
        break;
      case 'variable':
      case 'footnoteReference':
        break;
      default:
        text += plainText(inline.children);
    }
  }
  return text;
}

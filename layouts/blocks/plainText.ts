import type { Inline } from '../../src/document/nodes.ts';

/** The words of inline nodes without their looks: for bookmarks, titles of links and messages. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((node): string => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value;
        case 'break':
          return ' ';
        case 'footnoteReference':
        case 'variable':
          return '';
        case 'picture':
          return node.alternative;
        case 'flag':
          return plainText(node.words);
        default:
          return plainText(node.children);
      }
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

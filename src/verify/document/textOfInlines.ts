import type { Inline } from '../../document/nodes.ts';

/** The words that inlines print, as one text; a line break is a space. */
export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value;
    case 'break':
      return ' ';
    case 'flag':
      return textOfInlines(inline.words);
    // A footnote's number is set against the word before it; a variable was replaced; a picture has no words.
    case 'footnoteReference':
    case 'variable':
    case 'picture':
      return ' ';
    default:
      return textOfInlines(inline.children);
  }
}

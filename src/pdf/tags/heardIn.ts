import type { TagElement, TagKid } from './tagTree.ts';

/** Elements within a line; all others begin and end what is read out. */
const WITHIN_LINE: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Code', 'Quote', 'Annot']);

/**
 * What a listener hears of an element, one line for each paragraph, item, cell …, as a screen reader reads it: replacement
 * text instead of what it replaces; words in a figure are given, though its alternative text may be read in their place.
 */
export function heardIn(element: TagElement): string {
  const parts: string[] = [];
  const walk = (kid: TagKid) => {
    if (kid.kind === 'object') return;
    if (kid.kind === 'content') {
      parts.push(kid.text);
      return;
    }
    const block = !WITHIN_LINE.has(kid.type);
    if (block) parts.push('\n');
    if (kid.attributes.ActualText !== undefined) parts.push(kid.attributes.ActualText);
    else for (const inner of kid.kids) walk(inner);
    if (block) parts.push('\n');
  };
  walk(element);
  return parts
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

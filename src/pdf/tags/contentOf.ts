import type { TagElement, TagKid } from './tagTree.ts';

/** Whether anything is painted for an element, or for one in it. */
export const hasContent = (element: TagElement): boolean =>
  element.kids.some((kid) => kid.kind === 'content' || (kid.kind === 'element' && hasContent(kid)));

/** Page (from 0) of an element's first content; 0 where it has none. */
export const firstPage = (element: TagElement): number => firstPageIn(element) ?? 0;

function firstPageIn(kid: TagKid): number | undefined {
  if (kid.kind !== 'element') return kid.page;
  for (const each of kid.kids) {
    const page = firstPageIn(each);
    if (page !== undefined) return page;
  }
  return undefined;
}

/** All words of an element, as they are read out: a replacement text takes the place of what it replaces. */
export const wordsOf = (element: TagElement): string => words(element).replace(/\s+/g, ' ').trim();

function words(kid: TagKid): string {
  if (kid.kind === 'object') return '';
  if (kid.kind === 'content') return kid.text;
  return kid.attributes.ActualText ?? kid.kids.map(words).join('');
}

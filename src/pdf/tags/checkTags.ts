import type { Complain } from './complain.ts';
import { firstPage, hasContent, wordsOf } from './contentOf.ts';
import { checkPlace } from './rules/checkPlace.ts';
import { checkTable } from './rules/checkTable.ts';
import type { TagElement } from './tagTree.ts';
import type { Tell } from './tell.ts';

/** A language tag (BCP 47): letters, then parts of letters and digits. */
export const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Checks what a structure tree says, whatever painted it: places, headings, figures, links, notes, lists, tables. */
export function checkTags(elements: readonly TagElement[], complain: Complain): void {
  const tell: Tell = (rule, element, message) => complain(rule, firstPage(element), message);
  const identifiers = identifiersIn(elements, tell);
  let level = 0;
  const walk = (element: TagElement, parent: string) => {
    const { type, attributes } = element;
    checkPlace(element, parent, tell);
    const heading = HEADING.exec(type)?.[1];
    if (heading !== undefined) {
      checkHeading(element, Number(heading), level, tell);
      level = Number(heading);
    }
    if (type === 'Figure') checkFigure(element, tell);
    if (type === 'Link') checkLink(element, tell);
    if (type === 'Lbl' && !hasContent(element)) tell('tags-list', element, `a label in ${parent} says nothing`);
    if (type === 'Note' && attributes.ID === undefined)
      tell('tags-note', element, 'a note has no ID that a reference could name');
    if (type === 'Table') checkTable(element, identifiers, tell);
    if (attributes.Lang !== undefined && !LANGUAGE.test(attributes.Lang))
      tell('tags-language', element, `“${attributes.Lang}” is no language`);
    for (const kid of element.kids)
      if (kid.kind === 'element') walk(kid, type);
      else if (kid.kind === 'object' && type !== 'Link')
        complain('tags-link', kid.page, `a link’s annotation stands in ${type}, not in a Link`);
  };
  for (const element of elements) walk(element, '');
}

const HEADING = /^H([1-6])$/;

/** All identifiers; each may stand once (ISO 32000-1, 14.7.2). */
function identifiersIn(elements: readonly TagElement[], tell: Tell): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (element: TagElement) => {
    const { ID } = element.attributes;
    if (ID !== undefined) {
      if (found.has(ID)) tell('tags-note', element, `two elements have the ID “${ID}”`);
      found.add(ID);
    }
    for (const kid of element.kids) if (kid.kind === 'element') collect(kid);
  };
  for (const element of elements) collect(element);
  return found;
}

function checkHeading(element: TagElement, level: number, before: number, tell: Tell): void {
  if (level > before + 1)
    tell(
      'tags-headings',
      element,
      `heading “${wordsOf(element)}” is H${level} after ${before > 0 ? `H${before}` : 'none'}`,
    );
  if (wordsOf(element) === '') tell('tags-headings', element, `a heading H${level} says nothing`);
}

function checkFigure(element: TagElement, tell: Tell): void {
  if (!element.attributes.Alt && !element.attributes.ActualText)
    tell('tags-figure', element, 'a figure has no alternative text');
  if (!hasContent(element)) tell('tags-figure', element, `the figure “${element.attributes.Alt ?? ''}” shows nothing`);
}

function checkLink(element: TagElement, tell: Tell): void {
  const objects = element.kids.filter((kid) => kid.kind === 'object');
  if (objects.length === 0) tell('tags-link', element, `the link “${wordsOf(element)}” has no annotation`);
  if (objects.some(({ contents }) => contents.trim() === ''))
    tell('tags-link', element, `the link “${wordsOf(element)}” has no Contents`);
  if (!hasContent(element)) tell('tags-link', element, 'a link has no words');
}

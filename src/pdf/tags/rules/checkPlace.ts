import { wordsOf } from '../contentOf.ts';
import type { TagElement } from '../tagTree.ts';
import type { Tell } from '../tell.ts';

/** Where an element may stand, for those that may not stand anywhere (ISO 32000-1, 14.8.4). */
const PARENTS: { readonly [type: string]: readonly string[] } = {
  Document: [''],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'Caption', 'TOCI', 'P', 'Span', 'Reference'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
};
/** What alone may stand in an element. */
const KIDS: { readonly [type: string]: readonly string[] } = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  TOCI: ['Lbl', 'Reference', 'P', 'TOC', 'NonStruct'],
};
/** How often an element may stand in its parent, at most. */
const ONCE: ReadonlySet<string> = new Set(['THead', 'TFoot', 'Caption']);
/** Standard structure types (ISO 32000-1, 14.8.4); our files have no role map. */
const STANDARD: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);
/** Elements that only hold others; words of their own would belong to nothing. */
const HOLDERS: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Div']);

/** Checks that an element stands where it may, and holds what it may. */
export function checkPlace(element: TagElement, parent: string, tell: Tell): void {
  const { type } = element;
  const wrong = (message: string) => tell('tags-structure', element, message);
  if (!STANDARD.has(type)) wrong(`there is no standard structure type ${type}`);
  if (PARENTS[type]?.includes(parent) === false) wrong(`${type} stands in ${parent}`);
  else if (KIDS[parent]?.includes(type) === false) wrong(`${type} stands in ${parent}`);
  const holds = element.kids.some((kid) => kid.kind === 'content');
  if (holds && (KIDS[type] || HOLDERS.has(type)))
    wrong(`${type} holds content outside its parts: “${wordsOf(element)}”`);
  const counts = new Map<string, number>();
  for (const kid of element.kids) if (kid.kind === 'element') counts.set(kid.type, (counts.get(kid.type) ?? 0) + 1);
  for (const [kid, count] of counts) if (count > 1 && ONCE.has(kid)) wrong(`${type} holds ${count} ${kid}`);
}

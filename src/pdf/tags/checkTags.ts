import type { Complain } from './readTags.ts';
import type { TagElement, TagKid } from './tagTree.ts';

/** Where an element may stand, for those that may not stand anywhere (ISO 32000-1, 14.8.4). */
const PARENTS: { readonly [type: string]: readonly string[] } = {
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note', 'Caption', 'TOCI', 'P', 'Span', 'Reference'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TOCI: ['TOC'],
};
/** What alone may stand in an element. */
const KIDS: { readonly [type: string]: readonly string[] } = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

/** Checks what a structure tree says, whatever painted it: figures, links, notes, headings, lists, tables. */
export function checkTags(elements: readonly TagElement[], complain: Complain): void {
  const identifiers = new Set<string>();
  const collect = (element: TagElement) => {
    if (element.attributes.ID !== undefined) identifiers.add(element.attributes.ID);
    for (const kid of element.kids) if (kid.kind === 'element') collect(kid);
  };
  for (const element of elements) collect(element);
  let level = 0;
  const walk = (element: TagElement, parent: string) => {
    const page = pageOf(element);
    checkPlace(element, parent, page, complain);
    const heading = /^H([1-6])$/.exec(element.type)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1)
        complain(
          'tags-headings',
          page,
          `heading “${textOf(element)}” is ${element.type} after ${level ? `H${level}` : 'none'}`,
        );
      level = Number(heading);
    }
    if (element.type === 'Figure') checkFigure(element, page, complain);
    if (element.type === 'Link') checkLink(element, page, complain);
    if (element.type === 'Note' && element.attributes.ID === undefined)
      complain('tags-note', page, 'a note has no ID that a reference could name');
    if (element.type === 'Table') checkTable(element, page, identifiers, complain);
    for (const kid of element.kids)
      if (kid.kind === 'element') walk(kid, element.type);
      else if (kid.kind === 'object' && element.type !== 'Link')
        complain('tags-link', kid.page, `a link’s annotation stands in ${element.type}, not in a Link`);
  };
  for (const element of elements) walk(element, '');
}

function checkPlace(element: TagElement, parent: string, page: number, complain: Complain): void {
  const allowed = PARENTS[element.type];
  if (allowed && !allowed.includes(parent)) complain('tags-structure', page, `${element.type} stands in ${parent}`);
  const kids = KIDS[parent];
  if (kids && !kids.includes(element.type)) complain('tags-structure', page, `${element.type} stands in ${parent}`);
  const own = KIDS[element.type];
  if (own && element.kids.some((kid) => kid.kind === 'content'))
    complain('tags-structure', page, `${element.type} holds content outside its parts: “${textOf(element)}”`);
}

function checkFigure(element: TagElement, page: number, complain: Complain): void {
  if (!element.attributes.Alt && !element.attributes.ActualText)
    complain('tags-figure', page, 'a figure has no alternative text');
  if (contentsOf(element).length === 0)
    complain('tags-figure', page, `the figure “${element.attributes.Alt ?? ''}” shows nothing`);
}

function checkLink(element: TagElement, page: number, complain: Complain): void {
  const objects = element.kids.filter((kid) => kid.kind === 'object');
  if (objects.length === 0) complain('tags-link', page, `the link “${textOf(element)}” has no annotation`);
  for (const object of objects)
    if (object.contents === '') complain('tags-link', page, `the link “${textOf(element)}” has no Contents`);
}

/** Every row covers the same columns, spans counted; headers name cells that there are. */
function checkTable(table: TagElement, page: number, identifiers: ReadonlySet<string>, complain: Complain): void {
  const rows = rowsOf(table);
  /** How many more rows each column is covered for from above. */
  let covered: number[] = [];
  let columns: number | undefined;
  for (const [index, row] of rows.entries()) {
    const next = covered.map((rowsLeft) => Math.max(0, rowsLeft - 1));
    let column = 0;
    for (const cell of cellsOf(row)) {
      while ((covered[column] ?? 0) > 0) column += 1;
      const width = Number(cell.attributes.ColSpan ?? 1);
      for (let i = 0; i < width; i++) next[column + i] = Number(cell.attributes.RowSpan ?? 1) - 1;
      column += width;
      for (const header of (cell.attributes.Headers ?? '').split(' ').filter(Boolean))
        if (!identifiers.has(header)) complain('tags-table', page, `a cell names a head “${header}” that is not there`);
    }
    while ((covered[column] ?? 0) > 0) column += 1;
    columns ??= column;
    if (column !== columns)
      complain('tags-table', page, `row ${index + 1} of a table covers ${column} columns, the first ${columns}`);
    covered = next;
  }
  if (covered.some((left) => left > 0)) complain('tags-table', page, 'a cell spans more rows than its table has');
  const heads = rows.flatMap(cellsOf).filter((cell) => cell.type === 'TH');
  if (heads.length === 0) complain('tags-table', page, 'a table has no head cells');
}

const rowsOf = (table: TagElement): TagElement[] =>
  table.kids.flatMap((kid) =>
    kid.kind !== 'element' ? [] : kid.type === 'TR' ? [kid] : kid.type === 'Caption' ? [] : rowsOf(kid),
  );

const cellsOf = (row: TagElement): TagElement[] =>
  row.kids.flatMap((kid) => (kid.kind === 'element' && (kid.type === 'TH' || kid.type === 'TD') ? [kid] : []));

const contentsOf = (kid: TagKid): TagKid[] =>
  kid.kind === 'element' ? kid.kids.flatMap(contentsOf) : kid.kind === 'content' ? [kid] : [];

const pageOf = (kid: TagKid): number => {
  if (kid.kind !== 'element') return kid.page;
  const first = contentsOf(kid)[0];
  return first && first.kind !== 'element' ? first.page : 0;
};

/** All words of an element, as they are read. */
export const textOf = (kid: TagKid): string =>
  kid.kind === 'element' ? kid.kids.map(textOf).join('').trim() : kid.kind === 'content' ? kid.text : '';

import { textOf } from '../read/decodeString.ts';
import type { OpenPdf } from '../read/openPdf.ts';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  nameOf,
  numberOf,
  type PdfDictionary,
  type PdfValue,
} from '../read/pdfValue.ts';
import type { Complain } from './complain.ts';
import { readNumberTree } from './readNumberTree.ts';
import type { ReadPage } from './readPages.ts';
import type { TagElement, TagKid } from './tagTree.ts';

/**
 * Reads the structure tree of a file and holds it against the pages: each piece of marked content stands once in the tree
 * and once in the ParentTree, under the same element; each element names the parent that holds it; each annotation
 * belongs to an element.
 */
export function readStructure(pdf: OpenPdf, pages: readonly ReadPage[], complain: Complain): readonly TagElement[] {
  const catalogue = dictionaryOf(pdf.entry(pdf.trailer, 'Root'));
  const root = dictionaryOf(pdf.entry(catalogue, 'StructTreeRoot'));
  const top = root?.get('/K');
  if (!root || top === undefined) {
    complain('tags', 0, 'the file has no structure tree');
    return [];
  }
  const walk = newWalk(pdf, pages, root, complain);
  const tops = isReference(top) ? [top] : valuesOf(pdf, top);
  const rootId = referenceOf(catalogue?.get('/StructTreeRoot'));
  const elements = tops.flatMap((value) => walk.kid(value, rootId, 0)).filter((kid) => kid.kind === 'element');
  walk.checkPages();
  return elements;
}

const dictionaryOf = (value: PdfValue | undefined): PdfDictionary | undefined =>
  isDictionary(value) ? value : undefined;
const referenceOf = (value: PdfValue | undefined): number => (isReference(value) ? value.to : -1);
const stringOf = (value: PdfValue | undefined): string | undefined => (isString(value) ? textOf(value) : undefined);
const valuesOf = (pdf: OpenPdf, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = pdf.get(value);
  return isArray(found) ? found : value === undefined ? [] : [value];
};

function newWalk(pdf: OpenPdf, pages: readonly ReadPage[], root: PdfDictionary, complain: Complain) {
  const pageOf = new Map(pages.map(({ id }, index) => [id, index]));
  const parents = readNumberTree(pdf, root.get('/ParentTree'));
  const owners = pages.map(({ dictionary }) => valuesOf(pdf, parents.get(keyOf(dictionary, 'StructParents'))));
  const onPage = pages.map(({ content }) => new Map(content.marked.map((mark) => [mark.mcid, mark])));
  const inTree = pages.map(() => new Set<number>());
  const annotated = new Set<number>();
  const seen = new Set<number>();

  const kid = (value: PdfValue, owner: number, page: number): TagKid[] => {
    if (typeof value === 'number') return [content(page, value, owner)];
    const dictionary = dictionaryOf(pdf.get(value));
    if (!dictionary) return [];
    const type = nameOf(dictionary.get('/Type'));
    const at = pageOf.get(referenceOf(dictionary.get('/Pg'))) ?? page;
    if (type === 'MCR') return [content(at, numberOf(pdf.entry(dictionary, 'MCID')) ?? -1, owner)];
    if (type === 'OBJR') return [annotation(dictionary.get('/Obj'), at, owner)];
    return isReference(value) ? element(value.to, dictionary, owner, at) : [];
  };
  const element = (id: number, dictionary: PdfDictionary, owner: number, page: number): TagKid[] => {
    const type = nameOf(pdf.entry(dictionary, 'S'));
    if (seen.has(id)) {
      complain('tags', page, `an element ${type} stands in the structure tree more than once`);
      return [];
    }
    seen.add(id);
    if (referenceOf(dictionary.get('/P')) !== owner)
      complain('tags-parents', page, `an element ${type} names another parent than the one that holds it`);
    const kids = valuesOf(pdf, dictionary.get('/K')).flatMap((value) => kid(value, id, page));
    return [{ kind: 'element', type, attributes: attributesOf(pdf, dictionary), kids }];
  };
  const content = (page: number, mcid: number, owner: number): TagKid => {
    if (inTree[page]?.has(mcid))
      complain('tags-content', page, `content ${mcid} stands in the structure tree more than once`);
    inTree[page]?.add(mcid);
    const marked = onPage[page]?.get(mcid);
    if (!marked) complain('tags-content', page, `the structure tree names content ${mcid}, which is not on the page`);
    if (referenceOf(owners[page]?.[mcid]) !== owner)
      complain('tags-parents', page, `the ParentTree gives content ${mcid} another owner than the structure tree`);
    return { kind: 'content', page, mcid, text: marked?.text ?? '', drawn: marked?.drawn ?? false };
  };
  const annotation = (value: PdfValue | undefined, page: number, owner: number): TagKid => {
    const object = dictionaryOf(pdf.get(value));
    annotated.add(referenceOf(value));
    if (!object || referenceOf(parents.get(keyOf(object, 'StructParent'))) !== owner)
      complain('tags-parents', page, 'the ParentTree gives an annotation another owner than the structure tree');
    return { kind: 'object', page, id: referenceOf(value), contents: stringOf(pdf.entry(object, 'Contents')) ?? '' };
  };

  return {
    kid,
    /** What the pages have and the tree has not. */
    checkPages(): void {
      const keys = new Set<number>();
      for (const [page, { dictionary, content: own }] of pages.entries()) {
        const key = keyOf(dictionary, 'StructParents');
        if (own.marked.length > 0 && keys.has(key))
          complain('tags-parents', page, 'two pages have the same entry in the ParentTree');
        keys.add(key);
        const counts = new Set<number>();
        for (const { mcid } of own.marked) {
          if (counts.has(mcid)) complain('tags-content', page, `content ${mcid} is on the page more than once`);
          counts.add(mcid);
          if (!inTree[page]?.has(mcid)) complain('tags-content', page, `content ${mcid} is not in the structure tree`);
        }
        for (const [mcid, owner] of (owners[page] ?? []).entries())
          if (owner !== null && !counts.has(mcid))
            complain('tags-parents', page, `the ParentTree names content ${mcid}, which is not on the page`);
        for (const link of valuesOf(pdf, dictionary.get('/Annots')))
          if (!annotated.has(referenceOf(link)))
            complain('tags-link', page, 'an annotation is not in the structure tree');
      }
    },
  };
}

const keyOf = (dictionary: PdfDictionary, key: 'StructParents' | 'StructParent'): number =>
  numberOf(dictionary.get(`/${key}`)) ?? -1;

/** Keys of an element that say something to who listens. */
const TOLD = ['ID', 'T', 'Lang', 'Alt', 'E', 'ActualText'] as const;

function attributesOf(pdf: OpenPdf, element: PdfDictionary): { [key: string]: string } {
  const attributes: { [key: string]: string } = {};
  for (const key of TOLD) {
    const value = stringOf(pdf.entry(element, key));
    if (value !== undefined) attributes[key] = value;
  }
  for (const owner of valuesOf(pdf, element.get('/A'))) {
    const dictionary = dictionaryOf(pdf.get(owner));
    for (const [key, value] of dictionary ?? []) if (key !== '/O') attributes[nameOf(key)] = attributeText(pdf, value);
  }
  return attributes;
}

function attributeText(pdf: OpenPdf, value: PdfValue): string {
  const found = pdf.get(value);
  if (isArray(found)) return found.map((part) => attributeText(pdf, part)).join(' ');
  return stringOf(found) ?? (typeof found === 'string' ? nameOf(found) : String(found));
}

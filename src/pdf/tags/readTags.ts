import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import type { Finding } from '../../document/finding.ts';
import { checkTags } from './checkTags.ts';
import { type CodeReader, type PageContent, readPageContent } from './readPageContent.ts';
import { readToUnicode } from './readToUnicode.ts';
import type { TagElement, TagKid } from './tagTree.ts';

/** What a tagged file says of itself, read back. */
export interface ReadTags {
  readonly elements: readonly TagElement[];
  /** Errors; position.line is the page, from 1. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a built file's tags and checks them without Java: every piece of marked content once in the structure tree and
 * once in the ParentTree, nothing painted untagged, figures with content and alternative text, links with their annotation,
 * headings in sequence, lists and tables regular, title and language stated. `name` stands in the findings' positions.
 * Rejects when the bytes are no PDF.
 */
export async function readTags(bytes: Uint8Array, name: string): Promise<ReadTags> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const findings: Finding[] = [];
  const complain = (rule: string, page: number, message: string) =>
    findings.push({ severity: 'error', rule, position: { file: name, line: page + 1, column: 1 }, message });
  const reader = newReader(document, complain);
  const elements = reader.elements();
  reader.checkContent();
  checkTags(elements, complain);
  reader.checkCatalog();
  return { elements, findings };
}

export type Complain = (rule: string, page: number, message: string) => void;

const NAMED = (key: string) => PDFName.of(key);

function newReader(document: PDFDocument, complain: Complain) {
  const { context, catalog } = document;
  const get = (dictionary: PDFDict, key: string): PDFObject | undefined => context.lookup(dictionary.get(NAMED(key)));
  const dict = (object: PDFObject | undefined): PDFDict | undefined => (object instanceof PDFDict ? object : undefined);
  const pages = document.getPages();
  const pageOfRef = new Map(pages.map((page, i) => [page.ref.toString(), i]));
  const contents = pages.map((page) => readContent(document, page));
  const root = dict(get(catalog, 'StructTreeRoot'));
  const parents = root ? readNumberTree(document, dict(get(root, 'ParentTree'))) : new Map<number, PDFObject>();
  const used = pages.map(() => new Map<number, number>());
  const annotated = new Set<string>();

  const kidOf = (object: PDFObject | undefined, raw: PDFObject | undefined, owner: PDFRef, page: number): TagKid[] => {
    if (object instanceof PDFNumber) return [content(page, object.asNumber(), owner)];
    const kid = dict(object);
    if (!kid) return [];
    const type = nameOf(get(kid, 'Type'));
    const at = pageOfRef.get(kid.get(NAMED('Pg'))?.toString() ?? '') ?? page;
    if (type === 'MCR') return [content(at, numberOf(get(kid, 'MCID')), owner)];
    if (type === 'OBJR') return [annotation(kid, at, owner)];
    return raw instanceof PDFRef ? [element(raw, kid)] : [];
  };
  const content = (page: number, mcid: number, owner: PDFRef): TagKid => {
    const count = (used[page]?.get(mcid) ?? 0) + 1;
    used[page]?.set(mcid, count);
    if (count > 1) complain('tags-content', page, `content ${mcid} stands in the structure tree more than once`);
    const marked = contents[page]?.marked.find((mark) => mark.mcid === mcid);
    if (!marked) complain('tags-content', page, `the structure tree names content ${mcid}, which is not on the page`);
    const key = numberOf(pages[page] && get(pages[page].node, 'StructParents'));
    const array = parents.get(key);
    const parent = array instanceof PDFArray ? array.get(mcid) : undefined;
    if (parent?.toString() !== owner.toString())
      complain('tags-parents', page, `the ParentTree gives content ${mcid} another owner than the structure tree`);
    return { kind: 'content', page, mcid, text: marked?.text ?? '', drawn: marked?.drawn ?? false };
  };
  const annotation = (kid: PDFDict, page: number, owner: PDFRef): TagKid => {
    const ref = kid.get(NAMED('Obj'));
    if (ref) annotated.add(ref.toString());
    const object = dict(context.lookup(ref));
    const parent = object && parents.get(numberOf(get(object, 'StructParent')));
    const named = object && context.lookup(parent) === context.lookup(owner);
    if (!named)
      complain('tags-parents', page, 'the ParentTree gives an annotation another owner than the structure tree');
    return { kind: 'object', page, contents: stringOf(object && get(object, 'Contents')) ?? '' };
  };
  const element = (ref: PDFRef, dictionary: PDFDict): TagElement => {
    const page = pageOfRef.get(dictionary.get(NAMED('Pg'))?.toString() ?? '') ?? 0;
    const raw = dictionary.get(NAMED('K'));
    const kids = context.lookup(raw);
    const list = kids instanceof PDFArray ? kids.asArray() : raw ? [raw] : [];
    return {
      kind: 'element',
      type: nameOf(get(dictionary, 'S')),
      attributes: attributesOf(document, dictionary),
      kids: list.flatMap((kid) => kidOf(context.lookup(kid), kid, ref, page)),
    };
  };

  return {
    elements(): TagElement[] {
      const raw = root?.get(NAMED('K'));
      const top = dict(context.lookup(raw));
      if (!top || !(raw instanceof PDFRef)) {
        complain('tags', 0, 'the file has no structure tree');
        return [];
      }
      return [element(raw, top)];
    },
    checkContent(): void {
      for (const [page, { marked, untagged, problems }] of contents.entries()) {
        if (untagged > 0) complain('tags-untagged', page, `${untagged} paintings are neither tagged nor artifacts`);
        for (const problem of problems) complain('tags-content', page, problem);
        const seen = new Set<number>();
        for (const { mcid } of marked) {
          if (seen.has(mcid)) complain('tags-content', page, `content ${mcid} is on the page more than once`);
          seen.add(mcid);
          if (!used[page]?.has(mcid)) complain('tags-content', page, `content ${mcid} is not in the structure tree`);
        }
        for (const ref of annotationsOf(document, pages[page]))
          if (!annotated.has(ref)) complain('tags-link', page, 'an annotation is not in the structure tree');
      }
    },
    checkCatalog(): void {
      if (stringOf(get(catalog, 'Lang')) === undefined) complain('tags-file', 0, 'the file states no language');
      const marks = dict(get(catalog, 'MarkInfo'));
      if (!marks || get(marks, 'Marked')?.toString() !== 'true')
        complain('tags-file', 0, 'the file does not say that it is tagged');
      const viewer = dict(get(catalog, 'ViewerPreferences'));
      if (!viewer || get(viewer, 'DisplayDocTitle')?.toString() !== 'true')
        complain('tags-file', 0, 'the file does not show its title');
      if (!document.getTitle()) complain('tags-file', 0, 'the file has no title');
    },
  };
}

const nameOf = (object: PDFObject | undefined): string => (object instanceof PDFName ? object.decodeText() : '');
const numberOf = (object: PDFObject | undefined): number => (object instanceof PDFNumber ? object.asNumber() : -1);
const stringOf = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

function annotationsOf(document: PDFDocument, page: PDFPage | undefined): string[] {
  const annotations = page && document.context.lookup(page.node.get(NAMED('Annots')));
  return annotations instanceof PDFArray ? annotations.asArray().map((ref) => ref.toString()) : [];
}

function readContent(document: PDFDocument, page: PDFPage): PageContent {
  const { context } = document;
  const raw = context.lookup(page.node.get(NAMED('Contents')));
  const streams = raw instanceof PDFArray ? raw.asArray().map((ref) => context.lookup(ref)) : [raw];
  const stream = streams.map((part) => (part instanceof PDFRawStream ? decoded(part) : '')).join('\n');
  return readPageContent(stream, fontsOf(document, page));
}

const decoded = (stream: PDFRawStream): string => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

const readers = new WeakMap<PDFObject, CodeReader>();

function fontsOf(document: PDFDocument, page: PDFPage): ReadonlyMap<string, CodeReader> {
  const { context } = document;
  const resources = page.node.Resources();
  const fonts = resources && context.lookup(resources.get(NAMED('Font')));
  const found = new Map<string, CodeReader>();
  if (!(fonts instanceof PDFDict)) return found;
  for (const [key, ref] of fonts.entries()) {
    const font = context.lookup(ref);
    if (!(font instanceof PDFDict)) continue;
    let reader = readers.get(font);
    if (!reader) {
      const map = context.lookup(font.get(NAMED('ToUnicode')));
      const twoBytes = context.lookup(font.get(NAMED('Subtype'))) === NAMED('Type0');
      const meanings = map instanceof PDFRawStream ? readToUnicode(decoded(map)) : new Map<number, string>();
      reader = { bytes: twoBytes ? 2 : 1, meanings };
      readers.set(font, reader);
    }
    found.set(key.asString(), reader);
  }
  return found;
}

function readNumberTree(document: PDFDocument, node: PDFDict | undefined): Map<number, PDFObject> {
  const { context } = document;
  const found = new Map<number, PDFObject>();
  if (!node) return found;
  const numbers = context.lookup(node.get(NAMED('Nums')));
  if (numbers instanceof PDFArray)
    for (let i = 0; i + 1 < numbers.size(); i += 2) {
      const value = context.lookup(numbers.get(i + 1));
      if (value) found.set(numberOf(context.lookup(numbers.get(i))), value);
    }
  const kids = context.lookup(node.get(NAMED('Kids')));
  if (kids instanceof PDFArray)
    for (const kid of kids.asArray()) {
      const dictionary = context.lookup(kid);
      if (dictionary instanceof PDFDict)
        for (const [key, value] of readNumberTree(document, dictionary)) found.set(key, value);
    }
  return found;
}

/** Keys of an element that say something to who listens. */
const TOLD = ['ID', 'T', 'Lang', 'Alt', 'E', 'ActualText'];

function attributesOf(document: PDFDocument, element: PDFDict): { [key: string]: string } {
  const { context } = document;
  const attributes: { [key: string]: string } = {};
  for (const key of TOLD) {
    const value = stringOf(context.lookup(element.get(NAMED(key))));
    if (value !== undefined) attributes[key] = value;
  }
  const raw = context.lookup(element.get(NAMED('A')));
  const owners = raw instanceof PDFArray ? raw.asArray().map((owner) => context.lookup(owner)) : [raw];
  for (const owner of owners) {
    if (!(owner instanceof PDFDict)) continue;
    for (const [key, value] of owner.entries())
      if (key !== NAMED('O')) attributes[nameOf(key)] = attributeText(context.lookup(value));
  }
  return attributes;
}

function attributeText(value: PDFObject | undefined): string {
  if (value instanceof PDFArray) return value.asArray().map(attributeText).join(' ');
  return stringOf(value) ?? (value instanceof PDFName ? nameOf(value) : (value?.toString() ?? ''));
}

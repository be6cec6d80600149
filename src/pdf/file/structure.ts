import type { LaidFlow } from '../../document/laid.ts';
import { textString } from '../syntax.ts';
import type { FilePage, PaintedFlow } from './assembly.ts';
import { attributes } from './attributes.ts';
import type { LinkAnnotation } from './links.ts';
import { add, type ObjectFile, put, reference, reserve } from './objects.ts';

/** Something an element holds, in the order it was met on the pages. */
interface Kid {
  readonly at: number;
  readonly text: string;
}

/** One element of a block, numbered over the whole file by arithmetic: base of the block + number in the block. */
interface Tree {
  readonly flows: readonly PaintedFlow[];
  /** For each flow, the number of each block's first element. */
  readonly bases: readonly (readonly number[])[];
  readonly count: number;
  /** Object numbers; 0: an inline element that was never painted, which does not exist. */
  readonly ids: number[];
  readonly content: Kid[][];
  /** When the element, or something in it, was first met. */
  readonly first: number[];
  readonly page: number[];
  readonly boxes: (readonly number[] | undefined)[];
}

/**
 * Writes the structure tree: Document, an element for each flow, the blocks' own small trees. Block elements stand in the
 * order of the document, inline ones and marked content where they were first met. Gives the object of StructTreeRoot.
 */
export function writeStructure(
  file: ObjectFile,
  flows: readonly PaintedFlow[],
  pages: readonly FilePage[],
  annotations: readonly LinkAnnotation[],
  language: string,
): number {
  const root = reserve(file);
  const document = reserve(file);
  const flowIds = reserve(file, flows.length);
  const tree = newTree(flows);
  const numbers = placeContent(file, tree, pages, annotations);
  const identifiers: (readonly [string, number])[] = [];
  for (const [f, flow] of flows.entries()) {
    const tops = writeBlocks(file, tree, f, flowIds + f, pages, identifiers);
    const entries = attributes(flow.role, { idOf: (local) => local }, undefined);
    const kids = tops.map(reference).join(' ');
    put(file, flowIds + f, `<</Type/StructElem/S/${flow.role.type}/P ${reference(document)}${entries}/K[${kids}]>>`);
  }
  const kids = flows.map((_, f) => reference(flowIds + f)).join(' ');
  put(file, document, `<</Type/StructElem/S/Document/P ${reference(root)}/Lang${textString(language)}/K[${kids}]>>`);
  const parents = add(file, `<</Nums[${numbers.join(' ')}]>>`);
  const next = pages.length + annotations.length;
  const names = nameTree(file, identifiers);
  put(
    file,
    root,
    `<</Type/StructTreeRoot/K ${reference(document)}/ParentTree ${reference(parents)}/ParentTreeNextKey ${next}${names}>>`,
  );
  return root;
}

function newTree(flows: readonly PaintedFlow[]): Tree {
  let count = 0;
  const bases = flows.map((flow) =>
    flow.laid.blocks.map((elements) => {
      const base = count;
      count += elements.length;
      return base;
    }),
  );
  return {
    flows,
    bases,
    count,
    ids: new Array<number>(count).fill(0),
    content: Array.from({ length: count }, () => []),
    first: new Array<number>(count).fill(Number.POSITIVE_INFINITY),
    page: new Array<number>(count).fill(-1),
    boxes: new Array<undefined>(count).fill(undefined),
  };
}

/** Number of an element that a record names by piece and element. */
function elementNumber(bases: readonly (readonly number[])[], page: FilePage, piece: number, element: number): number {
  return (bases[page.flow]?.[page.record.blocks[piece] ?? -1] ?? 0) + element;
}

/** Gives each element what was painted for it, and numbers the objects. Returns the entries of the ParentTree. */
function placeContent(
  file: ObjectFile,
  tree: Tree,
  pages: readonly FilePage[],
  annotations: readonly LinkAnnotation[],
): string[] {
  const owners = pages.map((page) => pageOwners(tree, page));
  let at = 0;
  for (const [p, page] of pages.entries()) {
    for (const [mcid, owner] of (owners[p] ?? []).entries()) {
      at += 1;
      const piece = page.record.marks[2 * mcid] ?? 0;
      meet(tree, page, piece, page.record.marks[2 * mcid + 1] ?? 0, at);
      if (tree.page[owner] === -1) tree.page[owner] = p;
      const text = tree.page[owner] === p ? String(mcid) : `<</Type/MCR/Pg ${reference(page.id)}/MCID ${mcid}>>`;
      tree.content[owner]?.push({ at, text });
    }
    for (const annotation of annotations.filter((link) => link.page === p)) {
      const owner = elementNumber(tree.bases, page, annotation.piece, annotation.element);
      tree.content[owner]?.push({
        at,
        text: `<</Type/OBJR/Obj ${reference(annotation.id)}/Pg ${reference(page.id)}>>`,
      });
    }
    for (const { piece, element, box } of page.record.figures) {
      const owner = elementNumber(tree.bases, page, piece, element);
      tree.boxes[owner] ??= [box[0], page.height - box[3], box[2], page.height - box[1]];
    }
  }
  numberObjects(file, tree);
  const entries = owners.map((list, p) => {
    const array = add(file, `[${list.map((owner) => reference(tree.ids[owner] ?? 0)).join(' ')}]`);
    return `${p} ${reference(array)}`;
  });
  for (const [i, annotation] of annotations.entries()) {
    const page = pages[annotation.page];
    const owner = page ? elementNumber(tree.bases, page, annotation.piece, annotation.element) : 0;
    entries.push(`${pages.length + i} ${reference(tree.ids[owner] ?? 0)}`);
  }
  return entries;
}

function pageOwners(tree: Tree, page: FilePage): number[] {
  const { marks } = page.record;
  const owners: number[] = [];
  for (let i = 0; i < marks.length; i += 2)
    owners.push(elementNumber(tree.bases, page, marks[i] ?? 0, marks[i + 1] ?? 0));
  return owners;
}

/** Notes when an element and all above it were first met; an inline one takes its place in its parent there. */
function meet(tree: Tree, page: FilePage, piece: number, element: number, at: number): void {
  const elements = tree.flows[page.flow]?.laid.blocks[page.record.blocks[piece] ?? -1] ?? [];
  for (let e = element; e >= 0; ) {
    const number = elementNumber(tree.bases, page, piece, e);
    if (tree.first[number] !== Number.POSITIVE_INFINITY) return;
    tree.first[number] = at;
    e = elements[e]?.up ?? -1;
  }
}

function numberObjects(file: ObjectFile, tree: Tree): void {
  for (const [f, flow] of tree.flows.entries())
    for (const [b, elements] of flow.laid.blocks.entries()) {
      const base = tree.bases[f]?.[b] ?? 0;
      for (const [e, element] of elements.entries())
        if (!element.inline || tree.first[base + e] !== Number.POSITIVE_INFINITY) tree.ids[base + e] = reserve(file);
    }
}

/** Writes the elements of one flow; gives the objects of the topmost. */
function writeBlocks(
  file: ObjectFile,
  tree: Tree,
  f: number,
  flowId: number,
  pages: readonly FilePage[],
  identifiers: (readonly [string, number])[],
): number[] {
  const tops: number[] = [];
  for (const [b, elements] of (tree.flows[f]?.laid.blocks ?? []).entries()) {
    const base = tree.bases[f]?.[b] ?? 0;
    const kids = kidsOf(tree, base, elements);
    for (const [e, element] of elements.entries()) {
      const id = tree.ids[base + e] ?? 0;
      if (id === 0) continue;
      if (element.up < 0) tops.push(id);
      const parent = element.up < 0 ? flowId : (tree.ids[base + element.up] ?? 0);
      const page = pages[tree.page[base + e] ?? -1];
      const idOf = (local: string) => `${f}.${b}.${local}`;
      // A note must be found by the reference to it (ISO 14289-1, 7.9).
      const local = element.role.name ?? (element.role.type === 'Note' ? `note-${e}` : undefined);
      const own = local === undefined ? undefined : idOf(local);
      if (own !== undefined) identifiers.push([own, id]);
      const entries = attributes(
        element.role,
        own === undefined ? { idOf } : { id: own, idOf },
        element.role.type === 'Figure' ? tree.boxes[base + e] : undefined,
      );
      const pg = page ? `/Pg ${reference(page.id)}` : '';
      put(
        file,
        id,
        `<</Type/StructElem/S/${element.role.type}/P ${reference(parent)}${pg}${entries}/K[${(kids[e] ?? []).join(' ')}]>>`,
      );
    }
  }
  return tops;
}

/** Kids of each element of a block. An element that holds both blocks and text has its text where it was met. */
function kidsOf(tree: Tree, base: number, elements: LaidFlow['blocks'][number]): string[][] {
  const kids: Kid[][] = elements.map((_, e) => [...(tree.content[base + e] ?? [])]);
  const before = new Array<number>(elements.length).fill(0);
  for (const [e, element] of elements.entries()) {
    const id = tree.ids[base + e] ?? 0;
    if (element.up < 0 || id === 0) continue;
    const met = tree.first[base + e] ?? Number.POSITIVE_INFINITY;
    const own = kids[element.up];
    if (element.inline) {
      own?.push({ at: met, text: reference(id) });
      continue;
    }
    // Blocks keep the document's order among themselves, whatever the page does: an empty cell stays where it is.
    const at = Math.max(before[element.up] ?? 0, met === Number.POSITIVE_INFINITY ? 0 : met);
    before[element.up] = at;
    own?.push({ at, text: reference(id) });
  }
  return kids.map((list) => [...list].sort((a, b) => a.at - b.at).map((kid) => kid.text));
}

/** Entry IDTree; a name tree is sorted by bytes, not by a locale. */
function nameTree(file: ObjectFile, identifiers: readonly (readonly [string, number])[]): string {
  if (identifiers.length === 0) return '';
  const sorted = [...identifiers].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const names = sorted.map(([id, element]) => `${textString(id)} ${reference(element)}`).join(' ');
  return `/IDTree ${reference(add(file, `<</Names[${names}]>>`))}`;
}

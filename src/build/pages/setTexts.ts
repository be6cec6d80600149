import type { Element, LaidBox, LaidFlow, LaidText } from '../../document/laid.ts';
import type { TypesetEdition } from '../edition.ts';
import { textOfLine } from './linesOf.ts';
import { wordsOfPlate } from './textOfFlow.ts';

/** A text box or plate: the element that it begins or goes on with, numbered in the order in which all are heard. */
interface SetText {
  readonly element: number;
  readonly text: string;
}

const known = new WeakMap<LaidFlow, readonly (readonly string[])[]>();

/**
 * What was set of a flow, in the order in which it is to be heard: blocks in the document's order, whatever floated to
 * another page, and in each block one paragraph or cell after another, each with its parts between page breaks. Decoration
 * and repeated heads are left out, page numbers and drawings too. Lines of one box follow one another as they are, with
 * the spaces they end in.
 */
export function setTexts(edition: TypesetEdition, index: number): readonly (readonly string[])[] {
  const laid = edition.laid[index];
  if (!laid) return [];
  const texts = known.get(laid) ?? textsSet(laid, edition);
  known.set(laid, texts);
  return texts;
}

function textsSet({ blocks, pages }: LaidFlow, edition: TypesetEdition): readonly (readonly string[])[] {
  const found = new Map<number, SetText[]>();
  const add = (block: number, texts: readonly SetText[]) =>
    found.set(block, [...(found.get(block) ?? []), ...onePiece(texts)]);
  for (const page of pages)
    if (page.kind === 'plate') add(page.block, [{ element: 0, text: wordsOfPlate(edition, page.plate) }]);
    else for (const { block, box } of page.pieces) add(block, textsOf(box, blocks[block] ?? [], edition));
  return [...found].sort(([a], [b]) => a - b).flatMap(([, texts]) => gathered(texts).map(({ texts: parts }) => parts));
}

/** The boxes of one element on one page are one text. */
const onePiece = (texts: readonly SetText[]): readonly SetText[] =>
  gathered(texts).map(({ element, texts: own }) => ({ element, text: own.join('\n') }));

/** Texts of each element, in the order of the elements. */
function gathered(
  texts: readonly SetText[],
): readonly { readonly element: number; readonly texts: readonly string[] }[] {
  const found = new Map<number, string[]>();
  for (const { element, text } of texts) {
    const own = found.get(element) ?? [];
    found.set(element, own);
    own.push(text);
  }
  return [...found].sort(([a], [b]) => a - b).map(([element, own]) => ({ element, texts: own }));
}

function textsOf(box: LaidBox, elements: readonly Element[], edition: TypesetEdition): readonly SetText[] {
  if (box.artifact !== undefined) return [];
  if (box.kind === 'text')
    return [{ element: blockOf(box, elements), text: box.lines.map((line) => textOfLine(line)).join('') }];
  if (box.kind === 'slot') return [{ element: box.element, text: wordsOfPlate(edition, box.plate) }];
  return box.kind === 'group' ? box.items.flatMap((item) => textsOf(item, elements, edition)) : [];
}

/** The element that begins and ends what is read out: inline ones belong to it. */
function blockOf(box: LaidText, elements: readonly Element[]): number {
  let block = box.lines[0]?.pieces[0]?.element ?? -1;
  while (elements[block]?.inline === true) block = elements[block]?.up ?? -1;
  return block;
}

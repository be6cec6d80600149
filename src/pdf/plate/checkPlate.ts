import { contentBox, type SetText } from './layOut.ts';
import type { LineSetter } from './lineSetter.ts';
import { ownerOf, type PlateNode } from './plateNode.ts';
import type { Preparation } from './preparation.ts';

/** What is out by less than this is not seen, pt. */
const UNSEEN = 0.5;
const NO_LIMIT = 1e6;

/** An area of the plate, pt from its top left corner. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Finds text that would be lost: a character without a glyph, a word wider than its box, lines higher than their box,
 * text cut by a box that hides what overflows, text beyond the page (or, in a page plate, beyond its trim). Each says by
 * how much. Boxes under a transform are not followed.
 */
export function checkPlate(
  root: PlateNode,
  texts: readonly SetText[],
  limits: Area,
  preparation: Preparation,
  setLines: LineSetter,
): void {
  const walk = (node: PlateNode, x: number, y: number, visible: Area, named: string) => {
    const { box } = node;
    if (!box || node.style.transform !== undefined) return;
    const owner = ownerOf(node);
    if (owner?.mode === 'text') {
      const text = texts[owner.text];
      if (text) checkText(node, text, owner.text, x, y, visible, named);
      return;
    }
    const hides = node.style.overflow === 'hidden';
    const own: Area = {
      left: x + box.left,
      top: y + box.top,
      right: x + box.left + box.width,
      bottom: y + box.top + box.height,
    };
    const inside = hides ? intersection(visible, own) : visible;
    for (const child of node.children ?? [])
      walk(child, x + box.left, y + box.top, inside, hides ? 'the box that hides what overflows it' : named);
  };
  const checkText = (
    node: PlateNode,
    text: SetText,
    index: number,
    x: number,
    y: number,
    visible: Area,
    named: string,
  ) => {
    if (!node.box) return;
    const words = quote(preparation, index);
    for (const character of text.missing)
      preparation.complain('no-glyph', `no font has ${codePoints(character)}, in ${words}`);
    const content = contentBox(node.box);
    for (const word of text.parted) tooWide(word, text, index);
    const high = text.height - content.height;
    if (high > UNSEEN) preparation.complain('plate-overflow', `${words} is ${points(high)} higher than its box`);
    const left = Math.min(...text.lines.map((line) => line.x)) + x + content.left;
    const right = Math.max(...text.lines.map((line) => line.x + line.width)) + x + content.left;
    const top = y + content.top;
    const out = Math.max(
      visible.left - left,
      right - visible.right,
      visible.top - top,
      top + text.height - visible.bottom,
    );
    if (out > UNSEEN) preparation.complain('plate-overflow', `${words} is ${points(out)} outside ${named}`);
  };
  const tooWide = (word: string, text: SetText, index: number) => {
    const box = preparation.texts[index]?.box;
    const natural =
      box && setLines({ ...box, runs: [{ text: word }] }, NO_LIMIT, { elements: [-1], linkTitles: [undefined] });
    const over = (natural?.lines[0]?.width ?? 0) - text.width;
    preparation.complain(
      'plate-overflow',
      `“${word}” is ${points(over)} wider than its box, which has ${points(text.width)}`,
    );
  };
  walk(root, 0, 0, limits, 'the page');
}

const intersection = (a: Area, b: Area): Area => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

const points = (length: number): string => `${Math.round(length * 10) / 10} pt`;

const codePoints = (characters: string): string =>
  Array.from(characters, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `“${character}” (U+${hex})`;
  }).join(', ');

/** So many characters of a text are enough to find it. */
const QUOTED = 40;

function quote(preparation: Preparation, index: number): string {
  const words =
    preparation.texts[index]?.box.runs
      .map((run) => run.text)
      .join('')
      .trim() ?? '';
  return words.length > QUOTED ? `“${words.slice(0, QUOTED)}…”` : `“${words}”`;
}

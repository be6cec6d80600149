import untypedLayout from '@react-pdf/layout';
import type { LineSetter, SetLines } from './lineSetter.ts';
import { type PlateFontSource, plateFonts } from './plateFonts.ts';
import { ownerOf, type PlateBox, type PlateNode } from './plateNode.ts';
import type { PlateTextBox } from './preparation.ts';

/** The package's types leave out the fonts. */
const layoutDocument = untypedLayout as unknown as (document: unknown, fonts: unknown) => Promise<PlateNode>;

/** Width that React-PDF's arithmetic in single precision may take from a box that fits its longest line, pt. */
const SINGLE_PRECISION = 0.01;
/** Rounds of layout until texts and boxes agree. Two are enough unless widths depend on heights. */
const ROUNDS = 5;

/** A text once its box is known. */
export interface SetText extends SetLines {
  /** Of the content box, pt. */
  readonly width: number;
}
export interface LaidOut {
  readonly root: PlateNode;
  readonly texts: readonly SetText[];
  readonly pages: number;
}

/**
 * Lays out a plate with React-PDF. Its boxes come from its own measuring first; then the press's lines take the place of
 * React-PDF's, which are squeezed to two thirds of their spaces, and the boxes are laid out again until both agree.
 */
export async function layOut(
  page: PlateNode,
  texts: readonly PlateTextBox[],
  fonts: PlateFontSource,
  setLines: LineSetter,
): Promise<LaidOut> {
  const store = plateFonts(fonts);
  let set: readonly SetText[] | undefined;
  for (let round = 1; ; round++) {
    const { pages, root } = await once(page, set, store);
    const widths = new Map<number, number>();
    measure(root, widths);
    const next = texts.map((text, i) => setText(text, widths.get(i) ?? 0, fonts, setLines));
    const agreed = set?.every((before, i) => before.height === next[i]?.height) ?? texts.length === 0;
    set = next;
    if (agreed || round === ROUNDS) return { root, texts: set, pages };
  }
}

async function once(
  page: PlateNode,
  set: readonly SetText[] | undefined,
  store: unknown,
): Promise<{ readonly root: PlateNode; readonly pages: number }> {
  const document = { type: 'DOCUMENT', box: {}, style: {}, props: {}, children: [fresh(page, set)] };
  const laid = await layoutDocument(document, store);
  const [root] = laid.children;
  return { root: root ?? page, pages: laid.children.length };
}

/** React-PDF writes into the nodes it is given. */
function fresh(node: PlateNode, set: readonly SetText[] | undefined): unknown {
  const owner = ownerOf(node);
  const text = owner?.mode === 'text' ? set?.[owner.text] : undefined;
  const lines = text?.lines.map((line) => ({
    box: { height: line.height },
    xAdvance: line.width,
    runs: [],
    string: '',
  }));
  return {
    ...node,
    box: {},
    style: { ...node.style },
    props: { ...node.props },
    children: node.children.map((child) => fresh(child, set)),
    ...(lines ? { lines } : {}),
  };
}

function measure(node: PlateNode, widths: Map<number, number>): void {
  const owner = ownerOf(node);
  if (owner?.mode === 'text' && node.box) widths.set(owner.text, contentBox(node.box).width);
  else for (const child of node.children ?? []) measure(child, widths);
}

/** A box without its padding and border, from the parent's top left corner. */
export function contentBox(box: PlateBox): { left: number; top: number; width: number; height: number } {
  const left = box.paddingLeft + box.borderLeftWidth;
  const top = box.paddingTop + box.borderTopWidth;
  return {
    left: box.left + left,
    top: box.top + top,
    width: box.width - left - box.paddingRight - box.borderRightWidth,
    height: box.height - top - box.paddingBottom - box.borderBottomWidth,
  };
}

function setText(text: PlateTextBox, width: number, fonts: PlateFontSource, setLines: LineSetter): SetText {
  const set = setLines(text.box, width + SINGLE_PRECISION, text);
  // React-PDF's own rule, which designs count on: the first baseline is one ascent under the top, whatever the leading.
  const ascent = fonts.metrics(fonts.chain(text.box.style.face)[0] ?? '').ascent / 1000;
  const lines = set.lines.map((line) => {
    const size = Math.max(...line.pieces.map((piece) => piece.size), 0);
    return { ...line, baseline: ascent * size };
  });
  return { ...set, lines, width };
}

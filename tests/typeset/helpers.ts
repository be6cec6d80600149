import type { Box, Edges, Flow, PageGeometry, Run, StackBox, TextBox } from '../../src/document/boxes.ts';
import type { LaidBox, LaidText, Line, PlacedPage } from '../../src/document/laid.ts';
import { loadFonts, type TypesetFlow } from '../../src/typeset/index.ts';
import { layFlow } from '../../src/typeset/layFlow.ts';
import { theme } from './theme.ts';

export const fonts = loadFonts(theme);

export const style = { face: 'regular', size: 12, leading: 18, colour: 'ink' } as const;

type Extra<T> = Partial<Omit<T, 'kind' | 'runs'>>;

/** A text box of 12 pt on 18 pt. */
export const text = (content: string | readonly Run[], extra: Extra<TextBox> = {}): TextBox => ({
  kind: 'text',
  style,
  runs: typeof content === 'string' ? [{ text: content }] : content,
  ...extra,
});
export const stack = (items: readonly Box[], extra: Partial<Omit<StackBox, 'kind' | 'items'>> = {}): StackBox => ({
  kind: 'stack',
  gap: 0,
  items,
  ...extra,
});
/** A paragraph of so many lines, by hand. */
export const lines = (count: number, extra: Extra<TextBox> = {}): TextBox =>
  text(Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n'), extra);

export const edges = (all: number): Edges => ({ top: all, right: all, bottom: all, left: all });

/** A page whose text area is so wide and so high, pt. */
export const pageOf = (width: number, height: number): PageGeometry => ({
  width: width + 40,
  height: height + 40,
  margin: edges(20),
  ground: 'paper',
  bleed: 0,
});
export const flowOf = (boxes: readonly Box[], gapBefore = 0): Flow => ({
  id: 'chapter',
  role: { type: 'Sect' },
  items: boxes.map((box) => ({ kind: 'box', box, gapBefore })),
  runningHead: '',
  numbers: 'professional',
});
export const layOn = (boxes: readonly Box[], width: number, height: number, gapBefore = 0): TypesetFlow =>
  layFlow(flowOf(boxes, gapBefore), pageOf(width, height), { fonts });

/** Texts of a laid box, in order; repeated heads left out. */
export function textsOf(box: LaidBox): LaidText[] {
  if (box.artifact === 'Pagination') return [];
  if (box.kind === 'text') return [box];
  return box.kind === 'group' ? box.items.flatMap(textsOf) : [];
}
export const linesOf = (box: LaidBox): Line[] => textsOf(box).flatMap((own) => own.lines);
export const wordsOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('');
/** Lines of a page, as text without the spaces at their ends. */
export const pageLines = (page: PlacedPage | undefined): string[] =>
  page?.kind === 'flow' ? page.pieces.flatMap(({ box }) => linesOf(box)).map((line) => wordsOf(line).trim()) : [];
/** Everything that is read on the pages, in order. */
export const readAll = (pages: readonly PlacedPage[]): string =>
  pages
    .flatMap((page) => (page.kind === 'flow' ? page.pieces : []))
    .flatMap(({ box }) => linesOf(box))
    .map(wordsOf)
    .join('');
export const rulesOf = (findings: readonly { readonly rule: string }[]): string[] => findings.map(({ rule }) => rule);

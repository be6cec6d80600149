import type { Box, RowBox, TableBox, TextBox } from '../../document/boxes.ts';
import { gatherAtoms } from '../text/atoms.ts';
import type { Token } from '../text/paragraph.ts';
import { prepareParagraph } from '../text/prepareParagraph.ts';
import { partsAtSeams } from '../text/splitWideTokens.ts';
import type { ContentWidths, LayState } from './layState.ts';

/** Pictures may shrink to this width before they push a column wider, pt (20 mm). */
const LEAST_PICTURE = 56.7;
/** Words with these inside are addresses, which may part there. */
const ADDRESS = /[@/_]|\p{L}\.\p{L}/u;

const NOTHING: ContentWidths = { least: 0, full: 0, size: 0 };

const largest = (all: readonly ContentWidths[]): ContentWidths =>
  all.reduce(
    (a, b) => ({ least: Math.max(a.least, b.least), full: Math.max(a.full, b.full), size: Math.max(a.size, b.size) }),
    NOTHING,
  );

/** The shaped parts are not kept: their share of the word's width is near enough for a column. */
function leastOf(tokens: readonly Token[], ink: number): number {
  const text = tokens.map((token) => token.text).join('');
  if (!ADDRESS.test(text)) return ink;
  return Math.max(...partsAtSeams(text).map((part) => (ink * part.length) / Math.max(1, text.trim().length)));
}

function ofText(box: TextBox, state: LayState): ContentWidths {
  const { tokens, runs } = paragraphOf(box, state);
  let least = 0;
  let full = 0;
  let line = 0;
  let trail = 0;
  for (const atom of gatherAtoms(tokens)) {
    if (atom.ink > least) least = Math.max(least, leastOf(tokens.slice(atom.from, atom.to), atom.ink));
    line += trail + atom.ink;
    trail = atom.trail;
    full = Math.max(full, line);
    if (atom.must) line = trail = 0;
  }
  const size = runs.reduce((max, run) => Math.max(max, run.size ?? 0), box.style.size);
  return { least, full, size };
}

function ofRow(box: RowBox, state: LayState): ContentWidths {
  const gaps = box.gap * Math.max(0, box.cells.length - 1);
  return box.cells.reduce<ContentWidths>(
    (sum, cell) => {
      const own = contentWidths(cell.box, state);
      const fixed = cell.width === 'rest' ? undefined : Math.max(cell.width, own.least);
      return {
        least: sum.least + (fixed ?? own.least),
        full: sum.full + (fixed ?? own.full),
        size: Math.max(sum.size, own.size),
      };
    },
    { least: gaps, full: gaps, size: 0 },
  );
}

/** Least and full width of each column of a table; a cell over several columns asks what they lack together. */
export function columnContents(box: TableBox, state: LayState): readonly ContentWidths[] {
  const count = box.shares.length;
  const columns = Array.from(
    { length: count },
    () => ({ ...NOTHING }) as { -readonly [k in keyof ContentWidths]: number },
  );
  const cells = box.rows.flatMap((row) => row.cells).map((cell) => ({ cell, own: contentWidths(cell.box, state) }));
  cells.sort((a, b) => a.cell.columnSpan - b.cell.columnSpan);
  for (const { cell, own } of cells) {
    const spanned = columns.slice(cell.column, cell.column + cell.columnSpan);
    const gaps = box.columnGap * (spanned.length - 1);
    for (const key of ['least', 'full'] as const) {
      const missing = own[key] - gaps - spanned.reduce((sum, column) => sum + column[key], 0);
      if (missing > 0) for (const column of spanned) column[key] += missing / spanned.length;
    }
    for (const column of spanned) column.size = Math.max(column.size, own.size);
  }
  return columns;
}

function ofTable(box: TableBox, state: LayState): ContentWidths {
  const gaps = box.columnGap * Math.max(0, box.shares.length - 1);
  const columns = columnContents(box, state);
  return {
    least: gaps + columns.reduce((sum, { least }) => sum + least, 0),
    full: gaps + columns.reduce((sum, { full }) => sum + full, 0),
    size: columns.reduce((max, { size }) => Math.max(max, size), 0),
  };
}

function ofContent(box: Box, state: LayState): ContentWidths {
  switch (box.kind) {
    case 'text':
      return ofText(box, state);
    case 'stack':
      return largest(box.items.map((item) => contentWidths(item, state)));
    case 'row':
      return ofRow(box, state);
    case 'table':
      return ofTable(box, state);
    case 'picture':
      return { least: Math.min(box.width, LEAST_PICTURE), full: box.width, size: 0 };
    case 'art':
      return { least: box.drawing.width, full: box.drawing.width, size: 0 };
    case 'slot':
    case 'space':
      return NOTHING;
  }
}

/** A paragraph of the block, shaped once however many widths are tried. */
export function paragraphOf(box: TextBox, state: LayState) {
  const known = state.paragraphs.get(box);
  if (known) return known;
  const paragraph = prepareParagraph(box, state.fonts);
  state.paragraphs.set(box, paragraph);
  return paragraph;
}

/** How wide a box must be so that no word parts, and how wide it would be with each paragraph on one line. */
export function contentWidths(box: Box, state: LayState): ContentWidths {
  const known = state.widths.get(box);
  if (known) return known;
  const own = ofContent(box, state);
  const sides = (box.padding?.left ?? 0) + (box.padding?.right ?? 0);
  const widths = { least: own.least + sides, full: own.full + sides, size: own.size };
  state.widths.set(box, widths);
  return widths;
}

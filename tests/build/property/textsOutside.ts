import type { TypesetEdition } from '../../../src/build/edition.ts';
import type { LaidBox, LaidText } from '../../../src/document/laid.ts';

/** pt: lengths are rounded. */
const TOLERANCE = 0.5;
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Lines of an edition that are wider than their box, and boxes that stand out of the box round them or of the page. */
export function textsOutside({ pagination }: TypesetEdition): readonly string[] {
  return pagination.pages.flatMap(({ placed, folio }) => {
    if (placed.kind === 'plate') return [];
    const { width, height } = placed.geometry;
    const page = { left: 0, right: width, bottom: height };
    return placed.pieces.flatMap(({ box, x, y }) => outside(box, x, y, page)).map((text) => `page ${folio}: ${text}`);
  });
}

function outside(box: LaidBox, left: number, top: number, round: Area): readonly string[] {
  const [x, y] = [left + box.x, top + box.y];
  const own: Area = { left: x, right: x + box.width, bottom: y + box.height };
  if (box.kind === 'text') return isInside(own, round) ? linesOut(box) : [`a text stands out: ${wordsOf(box)}`];
  return box.kind === 'group' ? box.items.flatMap((item) => outside(item, x, y, own)) : [];
}

const isInside = (own: Area, round: Area): boolean =>
  own.left >= round.left - TOLERANCE && own.right <= round.right + TOLERANCE && own.bottom <= round.bottom + TOLERANCE;

/** A single letter may be wider than any box. */
const linesOut = (box: LaidText): readonly string[] =>
  box.lines
    .filter(({ x, width }) => x < -TOLERANCE || x + width > box.width + TOLERANCE)
    .map(({ pieces }) =>
      pieces
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((text) => [...CLUSTERS.segment(text)].length > 1)
    .map((text) => `a line is wider than its box: ${text}`);

const wordsOf = ({ lines }: LaidText): string =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('');

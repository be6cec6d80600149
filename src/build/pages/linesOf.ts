import type { LaidBox, LaidSlot, Line } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';

/** A line of laid text, or a plate's area, with what the boxes round it say. */
export interface Content {
  readonly what: Line | LaidSlot;
  /** Left, top and width of the text box, or of the plate's area: pt from where the box stands. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** A line of a text box in which some words run from right to left. */
  readonly isMixed: boolean;
  /** Decoration, or a repeated table head. */
  readonly isArtifact: boolean;
  readonly position: Position | undefined;
}

/** Where a box stands, and what is round it. */
interface Round {
  readonly x: number;
  readonly y: number;
  readonly isArtifact: boolean;
  readonly position: Position | undefined;
}
const NOTHING: Round = { x: 0, y: 0, isArtifact: false, position: undefined };

/** All lines and plates of a laid box, in reading order. */
export function linesOf(box: LaidBox): readonly Content[] {
  const contents: Content[] = [];
  gather(box, NOTHING, contents);
  return contents;
}

/** Field by field: what spreading objects takes here is a fortieth of a build. */
function gather(box: LaidBox, round: Round, contents: Content[]): void {
  const x = round.x + box.x;
  const y = round.y + box.y;
  const isArtifact = round.isArtifact || box.artifact !== undefined;
  const position = box.position ?? round.position;
  const { width } = box;
  if (box.kind === 'text') {
    const isMixed = box.lines.some(({ pieces }) => pieces.some(({ rightToLeft }) => rightToLeft));
    for (const what of box.lines) contents.push({ what, x, y, width, isMixed, isArtifact, position });
  } else if (box.kind === 'group') {
    const inside = { x, y, isArtifact, position };
    for (const item of box.items) gather(item, inside, contents);
  } else if (box.kind === 'slot') contents.push({ what: box, x, y, width, isMixed: false, isArtifact, position });
}

/** The same for a box at a place on the page, pt. */
export function linesAt(box: LaidBox, x: number, y: number): readonly Content[] {
  const contents: Content[] = [];
  gather(box, { ...NOTHING, x, y }, contents);
  return contents;
}

export const isSlot = (what: Line | LaidSlot): what is LaidSlot => 'kind' in what;

/**
 * The words of a line as another program reads them, with `pageNumber` for the page numbers on it: left out where it is
 * not given. Drawings have no glyphs.
 */
export const textOfLine = (line: Line, pageNumber?: (target: string, edition?: string) => string): string =>
  line.pieces
    .map((piece) => {
      if (piece.drawing) return '';
      if (!piece.page) return piece.text;
      return pageNumber?.(piece.page.target, piece.page.edition) ?? '';
    })
    .join('');

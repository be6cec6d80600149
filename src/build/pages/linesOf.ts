import type { LaidBox, LaidSlot, Line } from '../../document/laid.ts';
import type { Position } from '../../document/position.ts';

/** A line of laid text, or a plate's area, with what the boxes round it say. */
export interface Content {
  readonly what: Line | LaidSlot;
  /** Decoration, or a repeated table head. */
  readonly isArtifact: boolean;
  readonly position: Position | undefined;
}

/** All lines and plates of a laid box, in reading order. */
export function* linesOf(
  box: LaidBox,
  isArtifact = false,
  position: Position | undefined = undefined,
): Generator<Content> {
  const inside = isArtifact || box.artifact !== undefined;
  const place = box.position ?? position;
  if (box.kind === 'text') for (const line of box.lines) yield { what: line, isArtifact: inside, position: place };
  else if (box.kind === 'group') for (const item of box.items) yield* linesOf(item, inside, place);
  else if (box.kind === 'slot') yield { what: box, isArtifact: inside, position: place };
}

export const isSlot = (what: Line | LaidSlot): what is LaidSlot => 'kind' in what;

/**
 * The words of a line as another program reads them. Room kept for page numbers is left out, and drawings, which have
 * no glyphs.
 */
export const textOfLine = (line: Line): string =>
  line.pieces
    .filter((piece) => !piece.page && !piece.drawing)
    .map((piece) => piece.text)
    .join('');

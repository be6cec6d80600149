import type { Element, LinePiece } from '../../document/laid.ts';
import type { Owner, Painter } from '../paint/painter.ts';
import type { TextWriter } from './textWriter.ts';

/**
 * Whether a text goes on in the same paragraph, heading or cell as the text painted before it, without a space between
 * them: the number of a heading in its own column, then the heading. On the page they stand apart; who listens would hear
 * one word.
 */
export function runsOn(painter: Painter, writer: TextWriter, owner: Owner): boolean {
  const { last } = writer;
  if (!last || last.endsInSpace || typeof owner === 'string' || typeof last.owner === 'string') return false;
  if (last.owner.piece !== owner.piece) return false;
  const elements = painter.elements[owner.piece] ?? [];
  return blockOf(elements, last.owner.element) === blockOf(elements, owner.element);
}

/** The element that begins and ends what is read out: inline ones belong to it. */
function blockOf(elements: readonly Element[], element: number): number {
  let block = element;
  while (elements[block]?.inline === true) block = elements[block]?.up ?? -1;
  return block;
}

/** Notes what was painted last, for the text that follows. */
export function noteLast(writer: TextWriter, owner: Owner, piece: LinePiece): void {
  writer.last = { owner, font: piece.font, size: piece.size, endsInSpace: /(?:^|\s)$/.test(piece.text) };
}

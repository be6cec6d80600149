import type { Line, LinePiece, ShapedWord } from '../../document/laid.ts';
import type { FontSource } from '../fontSource.ts';

/**
 * Puts page numbers where room was kept for them. What follows on the line moves up, and the line keeps its place in the
 * box (left, centred or right), so that no hole stays. `width`: of the text box, pt.
 */
export function fillPageNumbers(
  line: Line,
  width: number,
  fonts: FontSource,
  pageNumber: (target: string, edition?: string) => string,
): Line {
  if (!line.pieces.some((piece) => piece.page)) return line;
  const free = width - line.width;
  const alignment = free > 0 ? line.x / free : 0;
  let grown = 0;
  const moved = new Map<LinePiece, LinePiece>();
  for (const piece of [...line.pieces].sort((a, b) => a.x - b.x)) {
    const filled = piece.page ? fill(piece, fonts, pageNumber(piece.page.target, piece.page.edition)) : piece;
    moved.set(piece, { ...filled, x: piece.x + grown });
    grown += filled.width - piece.width;
  }
  const lineWidth = line.width + grown;
  return {
    ...line,
    x: alignment * Math.max(0, width - lineWidth),
    width: lineWidth,
    pieces: line.pieces.map((piece) => moved.get(piece) ?? piece),
  };
}

function fill(piece: LinePiece, fonts: FontSource, text: string): LinePiece {
  const [kept = '', after = ''] = [piece.text.trimEnd(), /\s+$/.exec(piece.text)?.[0]];
  const words = wordsOf(piece, fonts, text + after);
  // Spaces at the line's end have no width; so what changes is the width of the number.
  const grown = widthOf(piece, wordsOf(piece, fonts, text)) - widthOf(piece, wordsOf(piece, fonts, kept));
  return { ...piece, text: text + after, words, width: piece.width + grown };
}

const wordsOf = (piece: LinePiece, fonts: FontSource, text: string): ShapedWord[] =>
  (text.match(/ +|[^ ]+/g) ?? []).map((word) => fonts.shape(piece.font, word));

const widthOf = ({ size, track = 0 }: LinePiece, words: readonly ShapedWord[]): number =>
  words.reduce((sum, word) => sum + (word.width / 1000 + word.glyphs.length * track) * size, 0);

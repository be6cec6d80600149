import type { Piece } from '../../document/laid.ts';

/** A piece without the rule below it. */
function withoutRuleBelow(piece: Piece): Piece {
  const { rules, ...box } = piece.box;
  const { bottom: _, ...others } = rules ?? {};
  return { ...piece, box: { ...box, rules: others } };
}

/**
 * Pieces of a page, in order: where a block that ends with a rule stands over one that begins with a rule, the first
 * rule goes, for one between them is enough. At the end of a page it stays. Nothing is moved.
 */
export const meetingRules = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) =>
    piece.box.rules?.bottom && pieces[index + 1]?.box.rules?.top ? withoutRuleBelow(piece) : piece,
  );

import type { Token } from './paragraph.ts';

/** Tokens that stand on one line together: from and up to an index. Widths in pt. */
export interface Atom {
  readonly from: number;
  readonly to: number;
  /** Without the spaces at its end. */
  readonly ink: number;
  /** Of the spaces at its end. */
  readonly trail: number;
  /** The line ends after it. */
  readonly must: boolean;
  /** A word of one letter, which belongs to the word after it. */
  readonly clings: boolean;
}

/** “a”, “I”, a Polish “w”; a capital is more often a name: “Annex B”. */
const ONE_LETTER = /^[\p{Ll}I]$/u;

/** Groups tokens between the places where a line may end. */
export function gatherAtoms(tokens: readonly Token[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let from = 0;
  let ink = 0;
  let trail = 0;
  /** 1: one word of one letter so far; more: anything else. */
  let letters = 0;
  tokens.forEach(({ width, text, space, after }, index) => {
    if (space) trail += width;
    else {
      ink += trail + width;
      trail = 0;
      letters += ONE_LETTER.test(text) ? 1 : 2;
    }
    if (after === 'none' && index + 1 < tokens.length) return;
    atoms.push({ from, to: index + 1, ink, trail, must: after === 'must', clings: letters === 1 && trail > 0 });
    from = index + 1;
    ink = 0;
    trail = 0;
    letters = 0;
  });
  return atoms;
}

import type { Run, TextStyle } from '../../document/boxes.ts';
import type { FontStore } from '../fonts/fontStore.ts';
import { gatherAtoms } from './atoms.ts';
import { clustersOf } from './characters.ts';
import type { Paragraph, Token } from './paragraph.ts';
import { widthOfWord } from './widthOfWord.ts';

/** Where an address or a compound parts first when it is wider than the measure: after these. */
const SEAM = /(?<=[-\u2010\u2013\u2014/._?&=@])(?![-\u2010\u2013\u2014/._?&=@])/u;

/** Lengths differ by rounding alone below this, pt. */
export const TOLERANCE = 0.001;

/** Parts of a text at its seams; the text itself where it has none. */
export const partsAtSeams = (text: string): readonly string[] => text.split(SEAM).filter((part) => part !== '');

/** Part of a token, shaped anew in the token's own font. */
function partOf(token: Token, text: string, style: TextStyle, run: Run | undefined, fonts: FontStore): Token {
  const word = fonts.shape(token.font, text, token.level % 2 === 1 ? 'rtl' : 'ltr', run?.language);
  const size = run?.size ?? style.size;
  return { ...token, word, text, width: widthOfWord(word, size, style.track ?? 0, token.level), after: 'may' };
}

/** Cuts between clusters, as many to a part as the measure holds, one at least. */
function cutAnywhere(text: string, part: (text: string) => Token, measure: number): Token[] {
  const clusters = clustersOf(text);
  const parts: Token[] = [];
  for (let from = 0; from < clusters.length; ) {
    let to = from + 1;
    let width = part(clusters[from] ?? '').width;
    while (to < clusters.length) {
      width += part(clusters[to] ?? '').width;
      if (width > measure) break;
      to++;
    }
    let made = part(clusters.slice(from, to).join(''));
    while (made.width > measure && to > from + 1) {
      to--;
      made = part(clusters.slice(from, to).join(''));
    }
    parts.push(made);
    from = to;
  }
  return parts;
}

/** What a paragraph becomes for a measure, and the words that had to be parted for it. */
export interface FittedParagraph {
  readonly tokens: readonly Token[];
  readonly parted: readonly string[];
}

/**
 * Parts what is wider than the measure (pt): at spaces that were to hold it together, after `- / . _ ? & = @`, then
 * anywhere between clusters. Page numbers and drawings are never cut.
 */
export function splitWideTokens(
  paragraph: Paragraph,
  measure: number,
  style: TextStyle,
  fonts: FontStore,
): FittedParagraph {
  const { tokens, runs } = paragraph;
  const atoms = gatherAtoms(tokens);
  if (atoms.every(({ ink }) => ink <= measure + TOLERANCE)) return { tokens, parted: [] };
  const fitted: Token[] = [];
  const parted: string[] = [];
  for (const atom of atoms) {
    const own = tokens.slice(atom.from, atom.to);
    if (atom.ink <= measure + TOLERANCE) {
      fitted.push(...own);
      continue;
    }
    parted.push(
      own
        .map(({ text }) => text)
        .join('')
        .trim(),
    );
    for (const token of own) {
      const run = runs[token.run];
      if (token.space || !token.word || run?.page) {
        fitted.push(token.after === 'must' ? token : { ...token, after: 'may' });
        continue;
      }
      const part = (text: string) => partOf(token, text, style, run, fonts);
      const parts = partsAtSeams(token.text)
        .map(part)
        .flatMap((piece) => (piece.width > measure ? cutAnywhere(piece.text, part, measure) : [piece]));
      const last = parts.pop();
      fitted.push(...parts);
      if (last) fitted.push({ ...last, after: token.after === 'must' ? 'must' : 'may' });
    }
  }
  return { tokens: fitted, parted };
}

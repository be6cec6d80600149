import { clustersOf, isIgnorable, isSpace } from '../text/characters.ts';

/** A stretch of a word that one font file sets; `font` is absent where none of the chain can. */
export interface FontStretch {
  readonly font?: string;
  readonly text: string;
}

const NO_BREAK_HYPHEN = '\u2011';
/** What stands in for U+2011 where no font has it: the hyphen of the face, which looks the same. */
const HYPHENS = ['\u2010', '-'];

type Covers = (font: string, codePoint: number) => boolean;

const hasAll = (covers: Covers, font: string, text: string): boolean =>
  [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return isIgnorable(code) || isSpace(code) || covers(font, code);
  });

/**
 * The first font that has the cluster as written, else composed, else decomposed: HarfBuzz goes from one form to the
 * other as the font needs.
 */
function fontOf(chain: readonly string[], covers: Covers, cluster: string): string | undefined {
  const forms = [cluster, cluster.normalize('NFC'), cluster.normalize('NFD')];
  for (const form of new Set(forms)) {
    const font = chain.find((candidate) => hasAll(covers, candidate, form));
    if (font !== undefined) return font;
  }
  return undefined;
}

function withHyphen(chain: readonly string[], covers: Covers, text: string): string {
  if (!text.includes(NO_BREAK_HYPHEN)) return text;
  const [main] = chain;
  const hyphen = [NO_BREAK_HYPHEN, ...HYPHENS].find(
    (character) => main !== undefined && covers(main, character.codePointAt(0) ?? 0),
  );
  return hyphen === undefined ? text : text.replaceAll(NO_BREAK_HYPHEN, hyphen);
}

/** Parts a word where the font must change, cluster by cluster, so that no mark is torn from its letter. */
export function segmentWord(chain: readonly string[], covers: Covers, word: string): readonly FontStretch[] {
  const text = withHyphen(chain, covers, word);
  const [main] = chain;
  if (main !== undefined && hasAll(covers, main, text)) return [{ font: main, text }];
  const stretches: { font?: string; text: string }[] = [];
  for (const cluster of clustersOf(text)) {
    const font = fontOf(chain, covers, cluster);
    const last = stretches.at(-1);
    if (last && last.font === font) last.text += cluster;
    else stretches.push(font === undefined ? { text: cluster } : { font, text: cluster });
  }
  return stretches;
}

import type { LaidBox, PlacedPage, ShapedWord } from '../../document/laid.ts';
import { type PackedWord, packWord, type TypesetFlow, unpackWord } from '../../typeset/index.ts';
import type { Packing } from './shelf.ts';

/** A laid flow in which each word is a number: its place in the list of words. */
interface PackedFlow {
  readonly flow: unknown;
  readonly words: readonly { readonly font: string; readonly word: PackedWord }[];
}

/** What a piece of a line has in place of its words. */
type WordsOf = (words: readonly never[], font: string) => readonly unknown[];

/** The same box with other words. */
function withWords(box: LaidBox, wordsOf: WordsOf): unknown {
  if (box.kind === 'group') return { ...box, items: box.items.map((item) => withWords(item, wordsOf)) };
  if (box.kind !== 'text') return box;
  const lines = box.lines.map((line) => ({
    ...line,
    pieces: line.pieces.map((piece) => ({ ...piece, words: wordsOf(piece.words as readonly never[], piece.font) })),
  }));
  return { ...box, lines };
}

const pageWithWords = (page: PlacedPage, wordsOf: WordsOf): unknown =>
  page.kind === 'plate'
    ? page
    : { ...page, pieces: page.pieces.map((piece) => ({ ...piece, box: withWords(piece.box, wordsOf) })) };

const flowWithWords = (flow: TypesetFlow, wordsOf: WordsOf): unknown => ({
  ...flow,
  pages: flow.pages.map((page) => pageWithWords(page, wordsOf)),
});

/**
 * Laid flows as files. A word stands there once, and comes back as the same object wherever it stands, in all flows:
 * painting knows a word again by that.
 */
export function flowPacking(): Packing<TypesetFlow> {
  const known = new Map<string, ShapedWord>();
  const wordOf = (packed: PackedFlow['words'][number]): ShapedWord => {
    const key = JSON.stringify(packed);
    const word = known.get(key) ?? unpackWord(packed.word);
    known.set(key, word);
    return word;
  };
  return {
    pack(flow) {
      const places = new Map<ShapedWord, number>();
      const words: { font: string; word: PackedWord }[] = [];
      const placeOf = (word: ShapedWord, font: string): number => {
        const place = places.get(word) ?? words.length;
        if (place === words.length) words.push({ font, word: packWord(word) });
        places.set(word, place);
        return place;
      };
      const packed = flowWithWords(flow, (own, font) => own.map((word) => placeOf(word, font)));
      return Buffer.from(JSON.stringify({ flow: packed, words } satisfies PackedFlow));
    },
    unpack(payload) {
      const { flow, words } = JSON.parse(payload.toString('utf8')) as PackedFlow;
      const unpacked = words.map(wordOf);
      return flowWithWords(flow as TypesetFlow, (own) => own.map((place) => unpacked[place])) as TypesetFlow;
    },
  };
}

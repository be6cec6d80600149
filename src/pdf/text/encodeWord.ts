import type { ShapedWord } from '../../document/laid.ts';
import { hex4, number } from '../syntax.ts';
import type { OpenFont } from './openFont.ts';

/** Characters that say something about their neighbours and show nothing: joiners, zero-width spaces, direction marks. */
const INVISIBLE = /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f])$/u;
/** What a reader takes for the same character as the one the font's table names first. */
const SPACES = /[\u00a0\u2007\u202f]/g;
const HYPHENS = /[\u2010\u2011]/g;
/** What a glyph without any meaning of its own is read as: WORD JOINER, which neither shows nor parts a word. */
const NOTHING = 0x2060;

export interface GlyphRun {
  /** Inside of a TJ array. */
  readonly array: string;
  /** Lift above the baseline, 1/1000 em. */
  readonly rise: number;
}
/** A shaped word as operands of TJ: the glyphs by their ids in the font file, and what moves them. */
export interface EncodedWord {
  readonly runs: readonly GlyphRun[];
  /** Glyph id and the code points it is read as. */
  readonly glyphs: readonly (readonly [number, readonly number[]])[];
  /** The glyphs read one by one give the word; if not, it needs an ActualText. */
  readonly readable: boolean;
  /** A character no font has; PDF/A forbids the glyph that stands for it. */
  readonly missing: boolean;
}

const known = new WeakMap<ShapedWord, EncodedWord>();

/** Encodes a shaped word; pure, and kept per word object, which all pages share. */
export function encodeWord(font: OpenFont, word: ShapedWord): EncodedWord {
  let encoded = known.get(word);
  if (!encoded) {
    encoded = encode(font, word);
    known.set(word, encoded);
  }
  return encoded;
}

function encode(font: OpenFont, word: ShapedWord): EncodedWord {
  const runs: GlyphRun[] = [];
  const glyphs: (readonly [number, readonly number[]])[] = [];
  let array = '';
  let rise = 0;
  let read = '';
  let missing = false;
  const close = () => {
    if (array) runs.push({ array, rise });
    array = '';
  };
  for (const [i, glyph] of word.glyphs.entries()) {
    const meant = word.codePoints[i] ?? [];
    const advance = word.advances[i] ?? 0;
    if (advance === 0 && meant.length > 0 && meant.every((point) => INVISIBLE.test(String.fromCodePoint(point))))
      continue;
    if (glyph === 0) missing = true;
    const [dx, dy] = word.offsets?.[i] ?? [0, 0];
    if (dy !== rise) {
      close();
      rise = dy;
    }
    // TJ takes what is to be subtracted from the pen's way (ISO 32000-1, 9.4.3).
    array = move(array, -dx);
    array += `<${hex4(glyph)}>`;
    array = move(array, font.advance(glyph) + dx - advance);
    const readAs = meaning(font, glyph, meant);
    glyphs.push([glyph, readAs]);
    read += String.fromCodePoint(...readAs);
  }
  close();
  const runsJoined = runs.map((run) => ({ ...run, array: run.array.replaceAll('><', '') }));
  return { runs: runsJoined, glyphs, readable: normal(read) === normal(word.text), missing };
}

function move(array: string, by: number): string {
  const value = number(by);
  return value === '0' ? array : `${array}${value} `;
}

/** A glyph of the font's own table keeps that meaning everywhere; others (ligatures, forms) take it from the text. */
function meaning(font: OpenFont, glyph: number, meant: readonly number[]): readonly number[] {
  const own = font.codePoint(glyph);
  if (own !== undefined) return [own];
  return meant.length > 0 ? meant : [NOTHING];
}

const normal = (text: string): string =>
  Array.from(text.replace(SPACES, ' ').replace(HYPHENS, '-'))
    .filter((character) => !INVISIBLE.test(character))
    .join('');

import type { ShapedWord } from '../../document/laid.ts';
import { hex4, number } from '../syntax.ts';
import { fontKey } from './fontKey.ts';
import type { OpenFont } from './openFont.ts';

/** Characters that say something about their neighbours and show nothing: joiners, zero-width spaces, direction marks. */
const INVISIBLE = /^(?:[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f])$/u;
/** What a reader takes for the same character as the one the font's table names first. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0xa0, 0x2007, 0x202f]);
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011]);

/** Glyphs of one font key at one height. */
export interface GlyphRun {
  readonly font: string;
  /** From the word's left edge, 1/1000 em. */
  readonly x: number;
  /** Inside of a TJ array. */
  readonly array: string;
  /** Lift above the baseline, 1/1000 em. */
  readonly rise: number;
}
/** A glyph of the font file at its place in the word, 1/1000 em. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly x: number;
  readonly rise: number;
}
/** A shaped word as operands of TJ: the glyphs by their ids in the font file, and what moves them. */
export interface EncodedWord {
  readonly runs: readonly GlyphRun[];
  /** Glyphs that are read as nothing (the dots of an Arabic letter): drawn, not shown. */
  readonly drawn: readonly PlacedGlyph[];
  /** Font key, glyph id, and the code points it is read as. */
  readonly glyphs: readonly (readonly [font: string, glyph: number, codePoints: readonly number[]])[];
  /** A character no font has; PDF/A forbids the glyph that stands for it. */
  readonly missing: boolean;
}

type Direction = 'ltr' | 'rtl';
const known: Readonly<Record<Direction, WeakMap<ShapedWord, EncodedWord>>> = { ltr: new WeakMap(), rtl: new WeakMap() };

/**
 * Encodes a shaped word; pure, and kept per word object, which all pages share.
 *
 * A right-to-left word has one run a glyph, in reading order: who reads the stream (a structure tree) reads the word, and
 * who sorts by place (PDFium, pdftotext) does too. An ActualText would not serve: both take it for visual order, and turn it.
 * A glyph that is read as nothing has no place in ToUnicode (PDF/A asks for a meaning, and any that is invented stands between
 * the letters when the text is taken out), so that it is given as a drawing.
 */
export function encodeWord(font: OpenFont, word: ShapedWord, direction: Direction): EncodedWord {
  let encoded = known[direction].get(word);
  if (!encoded) {
    encoded = encode(font, word, direction);
    known[direction].set(word, encoded);
  }
  return encoded;
}

interface ReadGlyph extends PlacedGlyph {
  readonly codePoints: readonly number[];
}

function encode(font: OpenFont, word: ShapedWord, direction: Direction): EncodedWord {
  const placed = place(word);
  const read = placed.filter(({ codePoints }) => codePoints.length > 0);
  const drawn = placed.filter(({ codePoints }) => codePoints.length === 0);
  const glyphs = read.map(({ glyph, codePoints }) => {
    const key = fontKey(font, glyph, codePoints);
    return [key.font, glyph, key.codePoints] as const;
  });
  const runs = direction === 'rtl' ? singly(read, glyphs).reverse() : together(font, word, read, glyphs);
  return { runs, drawn, glyphs, missing: word.glyphs.includes(0) };
}

const singly = (read: readonly ReadGlyph[], glyphs: EncodedWord['glyphs']): GlyphRun[] =>
  read.map(({ glyph, x, rise }, i) => ({ font: glyphs[i]?.[0] ?? '', x, rise, array: `<${hex4(glyph)}>` }));

function together(
  font: OpenFont,
  word: ShapedWord,
  read: readonly ReadGlyph[],
  glyphs: EncodedWord['glyphs'],
): GlyphRun[] {
  const runs: { font: string; x: number; array: string; rise: number }[] = [];
  let pen = 0;
  for (const [i, { glyph, x, rise }] of read.entries()) {
    const key = glyphs[i]?.[0] ?? font.id;
    let run = runs.at(-1);
    if (run?.font !== key || run.rise !== rise) {
      run = { font: key, x: pen, array: '', rise };
      runs.push(run);
    }
    // TJ takes what is to be subtracted from the pen's way (ISO 32000-1, 9.4.3).
    run.array += `${move(pen - x)}<${hex4(glyph)}>`;
    pen = x + font.advance(glyph);
  }
  const last = runs.at(-1);
  if (last) last.array += move(pen - word.width);
  return runs.map((run) => ({ ...run, array: run.array.replaceAll('><', '') }));
}

/** The visible glyphs with their places from the word's left edge. */
function place(word: ShapedWord): ReadGlyph[] {
  const meanings = onBodies(word);
  const placed: ReadGlyph[] = [];
  let pen = 0;
  for (const [i, glyph] of word.glyphs.entries()) {
    const codePoints = (meanings[i] ?? []).map(plain);
    const advance = word.advances[i] ?? 0;
    const invisible = codePoints.length > 0 && codePoints.every((point) => INVISIBLE.test(String.fromCodePoint(point)));
    const [dx, dy] = word.offsets?.[i] ?? [0, 0];
    if (advance > 0 || !invisible) placed.push({ glyph, x: pen + dx, rise: dy, codePoints });
    pen += advance;
  }
  return placed;
}

/** In a cluster where one glyph takes the reading of all, the widest does: the body of the letter, not its dots. */
function onBodies(word: ShapedWord): (readonly number[])[] {
  const meanings = [...word.codePoints];
  for (let first = 0; first < meanings.length; first++) {
    if (meanings[first]?.length === 0) continue;
    let body = first;
    let after = first + 1;
    for (; after < meanings.length && meanings[after]?.length === 0; after++)
      if ((word.advances[after] ?? 0) > (word.advances[body] ?? 0)) body = after;
    const reading = meanings[first] ?? [];
    meanings[first] = [];
    meanings[body] = reading;
    first = after - 1;
  }
  return meanings;
}

const plain = (codePoint: number): number => (SPACES.has(codePoint) ? 0x20 : HYPHENS.has(codePoint) ? 0x2d : codePoint);

function move(by: number): string {
  const value = number(by);
  return value === '0' ? '' : `${value} `;
}

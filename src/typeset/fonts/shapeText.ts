import type { ShapedWord } from '../../document/laid.ts';
import { bidi } from '../text/bidi.ts';
import { isIgnorable, isSpace } from '../text/characters.ts';
import type { HarfBuzzFont, RawGlyph } from './harfBuzz.ts';
import { toThousandths } from './readMetrics.ts';

const SPACE = 0x20;

/** Glyph of each character of the font. */
type Characters = ReadonlyMap<number, number>;

export type Direction = 'ltr' | 'rtl';
/** How a word is to be shaped. `language`: BCP 47, since some letters look otherwise in some; empty for any. */
export interface Manner {
  readonly direction: Direction;
  readonly language: string;
}

const codePointsOf = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0)
    .filter((code) => !isIgnorable(code))
    .map((code) => (isSpace(code) ? SPACE : code));

/** What a bracket's glyph stands for once mirrored (UAX #9, L4): readers mirror it back. */
function mirrored(codes: number[]): number[] {
  const [code] = codes;
  if (codes.length !== 1 || code === undefined) return codes;
  return [bidi().getMirroredCharacter(String.fromCodePoint(code))?.codePointAt(0) ?? code];
}

/**
 * Code points of the glyphs of one cluster. Where each glyph is the font's own for one of the characters (a letter and
 * its mark), each stands for its own, so that a glyph means the same in every word; else the first takes all.
 */
function shareOut(codes: readonly number[], glyphs: readonly RawGlyph[], characters: Characters): number[][] {
  const left = [...codes];
  const own = glyphs.map(({ glyph }) => {
    const index = left.findIndex((code) => characters.get(code) === glyph);
    return index < 0 ? [] : left.splice(index, 1);
  });
  return left.length === 0 && own.every(({ length }) => length === 1)
    ? own
    : glyphs.map((_, index) => (index === 0 ? [...codes] : []));
}

/** Code points of each glyph. Glyphs of one cluster stand side by side; clusters rise or fall with the direction. */
function codePointsOfGlyphs(
  text: string,
  glyphs: readonly RawGlyph[],
  direction: Direction,
  characters: Characters,
): number[][] {
  const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const shared: number[][] = [];
  for (let index = 0; index < glyphs.length; ) {
    const cluster = glyphs[index]?.cluster ?? 0;
    let after = index + 1;
    while (glyphs[after]?.cluster === cluster) after++;
    const codes = codePointsOf(text.slice(cluster, ends.get(cluster)));
    const turned = direction === 'rtl' ? mirrored(codes) : codes;
    shared.push(...shareOut(turned, glyphs.slice(index, after), characters));
    index = after;
  }
  return shared;
}

/** One glyph for each character, in order, none missing: almost every word. */
const isPlain = (text: string, glyphs: readonly RawGlyph[]): boolean =>
  glyphs.length === text.length && glyphs.every(({ glyph, cluster, x, y }, at) => glyph && cluster === at && !x && !y);

function shapePlain(text: string, raw: readonly RawGlyph[], unitsPerEm: number): ShapedWord {
  const glyphs: number[] = [];
  const advances: number[] = [];
  const codePoints: number[][] = [];
  let width = 0;
  for (const [at, { glyph, advance }] of raw.entries()) {
    const code = text.charCodeAt(at);
    glyphs.push(glyph);
    advances.push(toThousandths(advance, unitsPerEm));
    codePoints.push([isSpace(code) ? SPACE : code]);
    width += advance;
  }
  return { text, glyphs, advances, codePoints, width: toThousandths(width, unitsPerEm) };
}

/**
 * Shapes one word, or a run of spaces. Glyph 0 (.notdef) is left out, and told by `complete`: PDF/A forbids it, and
 * whoever shapes has asked the font's coverage before.
 */
export function shapeText(
  font: HarfBuzzFont,
  text: string,
  { direction, language }: Manner,
  unitsPerEm: number,
  characters: Characters,
): { readonly word: ShapedWord; readonly complete: boolean } {
  const raw = font.shape(text.replace(/[^\S ]/g, ' '), direction, language);
  if (direction === 'ltr' && isPlain(text, raw)) return { word: shapePlain(text, raw, unitsPerEm), complete: true };
  const codePoints = codePointsOfGlyphs(text, raw, direction, characters);
  const kept = raw
    .map((glyph, index) => ({ ...glyph, codes: codePoints[index] ?? [] }))
    .filter(({ glyph }) => glyph !== 0);
  const offsets = kept.map(({ x, y }) => [toThousandths(x, unitsPerEm), toThousandths(y, unitsPerEm)] as const);
  const width = kept.reduce((sum, { advance }) => sum + advance, 0);
  const word: ShapedWord = {
    text,
    glyphs: kept.map(({ glyph }) => glyph),
    advances: kept.map(({ advance }) => toThousandths(advance, unitsPerEm)),
    codePoints: kept.map(({ codes }) => codes),
    width: toThousandths(width, unitsPerEm),
    ...(offsets.some(([x, y]) => x !== 0 || y !== 0) ? { offsets } : {}),
  };
  return { word, complete: kept.length === raw.length };
}

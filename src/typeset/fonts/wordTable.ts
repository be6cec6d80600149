import type { ShapedWord } from '../../document/laid.ts';
import type { Direction } from './shapeText.ts';

/** Shaped words of all fonts as plain data, for a cache on disk. A font is named by its hash, so no entry grows stale. */
export interface WordTable {
  readonly version: number;
  readonly fonts: {
    readonly [hash: string]: { readonly ltr: readonly PackedWord[]; readonly rtl: readonly PackedWord[] };
  };
}
/**
 * Text, glyphs, advances; then code points (0: one for each glyph, as in the text), offsets (0: none) and language (where
 * it has its own).
 */
export type PackedWord = readonly [
  text: string,
  glyphs: readonly number[],
  advances: readonly number[],
  codePoints: 0 | ShapedWord['codePoints'],
  offsets: 0 | NonNullable<ShapedWord['offsets']>,
  language?: string,
];

/** Goes up whenever shaping could give something else for the same font and word. */
export const WORD_TABLE_VERSION = 1;

const plainCodePoints = (text: string): number[][] => Array.from(text, (letter) => [letter.codePointAt(0) ?? 0]);

const isPlain = (word: ShapedWord): boolean => {
  const plain = plainCodePoints(word.text);
  return (
    plain.length === word.codePoints.length &&
    plain.every(([code], index) => word.codePoints[index]?.length === 1 && word.codePoints[index]?.[0] === code)
  );
};

/** A shaped word as plain data, short: what follows from the rest is left out. */
export const packWord = (word: ShapedWord, language = ''): PackedWord => [
  word.text,
  word.glyphs,
  word.advances,
  isPlain(word) ? 0 : word.codePoints,
  word.offsets ?? 0,
  ...(language === '' ? ([] as const) : ([language] as const)),
];

/** Sums in hundredths, as a shaped word's width is rounded to them. */
const sum = (advances: readonly number[]): number =>
  Math.round(advances.reduce((total, advance) => total + advance, 0) * 100) / 100;

/** The word that was packed. */
export const unpackWord = ([text, glyphs, advances, codePoints, offsets]: PackedWord): ShapedWord => ({
  text,
  glyphs,
  advances,
  codePoints: codePoints === 0 ? plainCodePoints(text) : codePoints,
  width: sum(advances),
  ...(offsets === 0 ? {} : { offsets }),
});

/** Empty where the data is no table of this version: a damaged cache costs time, never a wrong glyph. */
export function wordsOfTable(table: WordTable, hash: string, direction: Direction): readonly PackedWord[] {
  const words = table.version === WORD_TABLE_VERSION ? table.fonts[hash]?.[direction] : undefined;
  return (words ?? []).filter(
    (word) =>
      typeof word[0] === 'string' &&
      Array.isArray(word[1]) &&
      Array.isArray(word[2]) &&
      word[1].length === word[2].length,
  );
}

import { createHash } from 'node:crypto';
import type { CffTopDict } from 'fontkit';
import type { OpenFont } from '../text/openFont.ts';
import { deflate } from './objects.ts';

/** A font file cut down to the glyphs in use, whose CIDs are still the glyph ids of the whole font. */
export interface FontSubset {
  readonly cff: boolean;
  readonly program: Uint8Array;
  /** TrueType: big-endian glyph number in the subset for each CID. */
  readonly cidToGlyph?: Uint8Array;
  /** Six letters, the same for the same glyphs of the same font (ISO 32000-1, 9.6.4). */
  readonly tag: string;
}

const known = new WeakMap<OpenFont, Map<string, FontSubset>>();

/** Subsets a font to `glyphs` (sorted, without 0, which every font keeps). Both streams are deflated. */
export function subsetFont(font: OpenFont, glyphs: readonly number[]): FontSubset {
  let subsets = known.get(font);
  if (!subsets) {
    subsets = new Map();
    known.set(font, subsets);
  }
  const key = glyphs.join();
  let subset = subsets.get(key);
  if (!subset) {
    subset = { ...cut(font, glyphs), tag: tagOf(`${font.id} ${font.postscriptName} ${key}`) };
    subsets.set(key, subset);
  }
  return subset;
}

function cut(font: OpenFont, glyphs: readonly number[]): Omit<FontSubset, 'tag'> {
  const subset = font.font.createSubset();
  for (const glyph of glyphs) subset.includeGlyph(glyph);
  const highest = glyphs.at(-1) ?? 0;
  if (subset.cff) {
    nameByGlyph(subset.cff.isCIDFont ? 'subsetFontdict' : 'createCIDFontdict');
    return { cff: true, program: deflate(subset.encode()) };
  }
  const cidToGlyph = Buffer.alloc(2 * (highest + 1));
  for (const glyph of glyphs) cidToGlyph.writeUInt16BE(subset.mapping[glyph] ?? 0, 2 * glyph);
  return { cff: false, program: deflate(subset.encode()), cidToGlyph: deflate(cidToGlyph) };

  /** fontkit numbers CIDs from 1; a charset of its own says which glyph id each kept glyph has. */
  function nameByGlyph(method: 'subsetFontdict' | 'createCIDFontdict'): void {
    const original = subset[method];
    subset[method] = function (this: unknown, topDict: CffTopDict) {
      const result = original?.call(subset, topDict);
      topDict.charset = { version: 0, glyphs };
      topDict.CIDCount = highest + 1;
      return result;
    };
  }
}

function tagOf(key: string): string {
  const hash = createHash('sha256').update(key).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

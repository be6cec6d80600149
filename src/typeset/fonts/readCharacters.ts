import type { OpenFont } from './fontFile.ts';

const SEGMENTS_BMP = 4;
const SEGMENTS_FULL = 12;
const LAST_OF_BMP = 0xffff;

/** Formats of Unicode subtables, best first: platform 3 encoding 10, platform 0, platform 3 encoding 1. */
function unicodeSubtable(view: DataView): number | undefined {
  let best: number | undefined;
  let rank = 0;
  for (let index = 0; index < view.getUint16(2); index++) {
    const platform = view.getUint16(4 + index * 8);
    const encoding = view.getUint16(6 + index * 8);
    const offset = view.getUint32(8 + index * 8);
    const format = view.getUint16(offset);
    if (format !== SEGMENTS_BMP && format !== SEGMENTS_FULL) continue;
    const here =
      platform === 3 && encoding === 10 ? 4 : platform === 0 && format === SEGMENTS_FULL ? 3 : platform === 3 ? 2 : 1;
    if (here > rank) {
      rank = here;
      best = offset;
    }
  }
  return best;
}

function readSegments(view: DataView, at: number, into: Map<number, number>): void {
  const count = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const ranges = deltas + count * 2;
  for (let segment = 0; segment < count; segment++) {
    const end = view.getUint16(ends + segment * 2);
    const start = view.getUint16(starts + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const range = view.getUint16(ranges + segment * 2);
    for (let code = start; code <= end && code < LAST_OF_BMP; code++) {
      let glyph = code;
      if (range > 0) {
        glyph = view.getUint16(ranges + segment * 2 + range + (code - start) * 2);
        if (glyph === 0) continue;
      }
      glyph = (glyph + delta) & 0xffff;
      if (glyph !== 0) into.set(code, glyph);
    }
  }
}

function readGroups(view: DataView, at: number, into: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group++) {
    const entry = at + 16 + group * 12;
    const start = view.getUint32(entry);
    const end = view.getUint32(entry + 4);
    const glyph = view.getUint32(entry + 8);
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) into.set(code, glyph + code - start);
  }
}

/** Glyph of each character that the font has (OpenType `cmap`, formats 4 and 12). */
export function readCharacters(font: OpenFont): ReadonlyMap<number, number> {
  const characters = new Map<number, number>();
  const cmap = font.table('cmap');
  if (!cmap) return characters;
  const view = new DataView(cmap.buffer, cmap.byteOffset, cmap.byteLength);
  const at = unicodeSubtable(view);
  if (at === undefined) return characters;
  if (view.getUint16(at) === SEGMENTS_BMP) readSegments(view, at, characters);
  else readGroups(view, at, characters);
  return characters;
}

import type { OpenFont } from './fontFile.ts';
import { toThousandths } from './readMetrics.ts';

/** Own advance of each glyph, before kerning, in 1/1000 em (OpenType `hmtx`). */
export function readAdvances(font: OpenFont, unitsPerEm: number): (glyph: number) => number {
  const hhea = font.table('hhea');
  const hmtx = font.table('hmtx');
  if (!hhea || !hmtx) return () => 0;
  const count = new DataView(hhea.buffer, hhea.byteOffset).getUint16(34);
  const view = new DataView(hmtx.buffer, hmtx.byteOffset, hmtx.byteLength);
  return (glyph) => toThousandths(view.getUint16(Math.min(glyph, count - 1) * 4), unitsPerEm);
}

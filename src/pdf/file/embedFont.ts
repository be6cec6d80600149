import { fine, hex4, name, utf16 } from '../syntax.ts';
import type { OpenFont } from '../text/openFont.ts';
import { add, addDeflated, addStream, latin1, type ObjectFile, put, reference } from './objects.ts';
import { subsetFont } from './subsetFont.ts';

/** Entries of one bfchar block at most (Adobe Technical Note 5411, 1.4.1). */
const PER_BLOCK = 100;
/** FontDescriptor: symbolic, for its encoding is its own (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

/** Embeds a font cut down to `glyphs` (glyph id → what it is read as) as object `id`: Type 0, CID = glyph id, Identity-H. */
export function embedFont(
  file: ObjectFile,
  id: number,
  font: OpenFont,
  glyphs: ReadonlyMap<number, readonly number[]>,
): void {
  const ids = [...glyphs.keys()].sort((a, b) => a - b);
  const subset = subsetFont(font, ids);
  const base = name(`${subset.tag}+${font.postscriptName}`);
  const program = addStream(file, `/Filter/FlateDecode${subset.cff ? '/Subtype/CIDFontType0C' : ''}`, subset.program);
  const { bbox, unitsPerEm, italicAngle } = font.font;
  const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => fine((edge * 1000) / unitsPerEm));
  const descriptor = add(
    file,
    `<</Type/FontDescriptor/FontName${base}/Flags ${SYMBOLIC}/FontBBox[${box.join(' ')}]/ItalicAngle ${fine(italicAngle)}` +
      `/Ascent ${fine(font.ascent)}/Descent ${fine(font.descent)}/CapHeight ${fine(font.capHeight)}/StemV 0` +
      `/FontFile${subset.cff ? 3 : 2} ${reference(program)}>>`,
  );
  const map = subset.cidToGlyph && addStream(file, '/Filter/FlateDecode', subset.cidToGlyph);
  const descendant = add(
    file,
    `<</Type/Font/Subtype/CIDFontType${subset.cff ? 0 : 2}/BaseFont${base}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${reference(descriptor)}` +
      `/W[${widths(font, ids)}]${map ? `/CIDToGIDMap ${reference(map)}` : ''}>>`,
  );
  const meanings = addDeflated(file, '', latin1(toUnicode(ids, glyphs)));
  put(
    file,
    id,
    `<</Type/Font/Subtype/Type0/BaseFont${base}/Encoding/Identity-H` +
      `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(meanings)}>>`,
  );
}

function widths(font: OpenFont, ids: readonly number[]): string {
  let out = '';
  let previous = -2;
  for (const id of ids) {
    out += id === previous + 1 ? ' ' : `${out ? ']' : ''}${id}[`;
    out += fine(font.advance(id));
    previous = id;
  }
  return out && `${out}]`;
}

function toUnicode(ids: readonly number[], glyphs: ReadonlyMap<number, readonly number[]>): string {
  const entries = ids.map((id) => `<${hex4(id)}><${utf16(String.fromCodePoint(...(glyphs.get(id) ?? [])))}>`);
  const blocks: string[] = [];
  for (let first = 0; first < entries.length; first += PER_BLOCK) {
    const block = entries.slice(first, first + PER_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

import { fine, hex4, name, utf16 } from '../syntax.ts';
import type { OpenFont } from '../text/openFont.ts';
import { add, addDeflated, addStream, latin1, type ObjectFile, reference } from './objects.ts';
import { subsetFont } from './subsetFont.ts';

/** Entries of one bfchar block at most (Adobe Technical Note 5411, 1.4.1). */
const PER_BLOCK = 100;
/** FontDescriptor: symbolic, for its encoding is its own (ISO 32000-1, table 123). */
const SYMBOLIC = 4;

/** Readings of a font file: font key → glyph id → what the glyph is read as. */
export type Readings = ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;

/**
 * Embeds a font file, cut down to the glyphs in use: one Type 0 font for each reading, all on one descendant whose CIDs are
 * the file's glyph ids (Identity-H). Gives the object of each font key.
 */
export function embedFont(file: ObjectFile, font: OpenFont, readings: Readings): ReadonlyMap<string, number> {
  const ids = [...new Set([...readings.values()].flatMap((glyphs) => [...glyphs.keys()]))].sort((a, b) => a - b);
  const { base, descendant } = embedDescendant(file, font, ids);
  const objects = new Map<string, number>();
  for (const [key, glyphs] of readings) {
    const meanings = addDeflated(file, '', latin1(toUnicode(glyphs)));
    objects.set(
      key,
      add(
        file,
        `<</Type/Font/Subtype/Type0/BaseFont${base}/Encoding/Identity-H` +
          `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(meanings)}>>`,
      ),
    );
  }
  return objects;
}

function embedDescendant(
  file: ObjectFile,
  font: OpenFont,
  ids: readonly number[],
): { readonly base: string; readonly descendant: number } {
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
  return { base, descendant };
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

function toUnicode(glyphs: ReadonlyMap<number, readonly number[]>): string {
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  const entries = sorted.map(([id, meant]) => `<${hex4(id)}><${utf16(String.fromCodePoint(...meant))}>`);
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

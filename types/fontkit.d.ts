// The part of fontkit 2.0.4 that src/pdf uses. The package brings no types of its own.
declare module 'fontkit' {
  export interface Glyph {
    readonly advanceWidth: number;
    readonly path: {
      readonly commands: readonly { readonly command: PathCommand; readonly args: readonly number[] }[];
    };
  }
  export type PathCommand = 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  /** `cff` stands in CFF fonts only; `mapping` (old glyph id → new) in TrueType fonts only. */
  export interface Subset {
    readonly cff?: { readonly isCIDFont: boolean };
    readonly mapping: { readonly [glyph: number]: number };
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
    createCIDFontdict?(topDict: CffTopDict): unknown;
    subsetFontdict?(topDict: CffTopDict): unknown;
  }
  export interface CffTopDict {
    charset: unknown;
    CIDCount: number;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    readonly xHeight: number;
    readonly italicAngle: number;
    readonly underlinePosition: number;
    readonly underlineThickness: number;
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    readonly numGlyphs: number;
    getGlyph(glyph: number): Glyph;
    stringsForGlyph(glyph: number): string[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    createSubset(): Subset;
  }
  export function create(bytes: Uint8Array): Font;
}

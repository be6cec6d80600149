import type { Area } from './area.ts';
import { numbersIn, withMemory } from './memory.ts';
import type { Pdfium } from './pdfium.ts';

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** What one operator shows: neighbouring words of a line in one font, size and colour. */
export interface TextObject extends Area {
  /** PDFium's own, while the page is open. */
  readonly handle: number;
  /** Where it begins: pt from the page's top left corner. */
  readonly x: number;
  readonly baseline: number;
  /** As it stands on the page, pt: the smaller of height and width where it is squeezed. */
  readonly size: number;
  readonly colour: Rgb;
  /** From 0, unseen, to 1. */
  readonly opacity: number;
  /** PDFium's own, while the file is open. */
  readonly font: number;
  /** It is cut by a clip, see-through, or painted otherwise than by filling its glyphs. */
  readonly isSpecial: boolean;
  /** Its place in the order of painting. */
  readonly order: number;
}
/** A path, picture or shading. */
export interface OtherObject extends Area {
  readonly handle: number;
  readonly order: number;
}
export interface PageObjects {
  readonly texts: readonly TextObject[];
  readonly others: readonly OtherObject[];
}

/** FPDF_PAGEOBJ_TEXT and FPDF_PAGEOBJ_FORM, FPDF_TEXTRENDERMODE_FILL of fpdf_edit.h. */
const TEXT = 1;
const FORM = 5;
const FILL = 0;
const BYTES_PER_NUMBER = 4;
const MATRIX = 6;

/** a b c d e f of ISO 32000-1, 8.3.3. */
type Matrix = readonly [number, number, number, number, number, number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** What is painted on an open page, in order; of forms what they hold. `height` of the page, pt. */
export function readObjects(pdfium: Pdfium, page: number, height: number): PageObjects {
  const texts: TextObject[] = [];
  const others: OtherObject[] = [];
  let order = 0;
  withMemory(pdfium, MATRIX * BYTES_PER_NUMBER, (memory) => {
    const at = (index: number) => memory + index * BYTES_PER_NUMBER;
    let view = numbersIn(pdfium);
    const float = (index: number): number => {
      if (view.buffer !== pdfium.HEAPU8.buffer) view = numbersIn(pdfium);
      return view.getFloat32(at(index), true);
    };
    const matrixOf = (object: number): Matrix => {
      if (pdfium._FPDFPageObj_GetMatrix(object, memory) === 0) return UNMOVED;
      return [float(0), float(1), float(2), float(3), float(4), float(5)];
    };
    const areaOf = (object: number): Area => {
      pdfium._FPDFPageObj_GetBounds(object, at(0), at(1), at(2), at(3));
      return { left: float(0), top: height - float(3), right: float(2), bottom: height - float(1) };
    };
    const readTextObject = (handle: number, outer: Matrix): TextObject => {
      const own = matrixOf(handle);
      const [a, b, c, d, e, f] = outer === UNMOVED ? own : multiply(outer, own);
      pdfium._FPDFTextObj_GetFontSize(handle, memory);
      const fontSize = float(0);
      pdfium._FPDFPageObj_GetFillColor(handle, at(0), at(1), at(2), at(3));
      const channel = (index: number) => numbersIn(pdfium).getUint32(at(index), true);
      const colour: Rgb = [channel(0), channel(1), channel(2)];
      const opacity = channel(3) / 255;
      const isClipped = pdfium._FPDFClipPath_CountPaths(pdfium._FPDFPageObj_GetClipPath(handle)) > 0;
      const isFilled = pdfium._FPDFTextObj_GetTextRenderMode(handle) === FILL;
      return {
        ...areaOf(handle),
        handle,
        x: e,
        baseline: height - f,
        size: fontSize * Math.min(Math.hypot(a, b), Math.hypot(c, d)),
        colour,
        opacity,
        font: pdfium._FPDFTextObj_GetFont(handle),
        isSpecial: outer !== UNMOVED || isClipped || !isFilled || pdfium._FPDFPageObj_HasTransparency(handle) !== 0,
        order: order++,
      };
    };
    const visit = (object: number, outer: Matrix): void => {
      const type = pdfium._FPDFPageObj_GetType(object);
      if (type === TEXT) texts.push(readTextObject(object, outer));
      else if (type === FORM) {
        const inner = multiply(outer, matrixOf(object));
        const count = pdfium._FPDFFormObj_CountObjects(object);
        for (let i = 0; i < count; i++) visit(pdfium._FPDFFormObj_GetObject(object, i), inner);
      } else others.push({ ...areaOf(object), handle: object, order: order++ });
    };
    const count = pdfium._FPDFPage_CountObjects(page);
    for (let i = 0; i < count; i++) visit(pdfium._FPDFPage_GetObject(page, i), UNMOVED);
  });
  return { texts, others };
}

/** The transformation that does `inner` first, then `outer`. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

import { createHash } from 'node:crypto';
import type { Engine } from '../engine/loadEngine.ts';
import { floatsAt, integersAt, readString, withMemory } from '../engine/memory.ts';
import type { RawPdfium } from '../engine/raw.ts';
import type { InkOf } from '../plates/orderInks.ts';
import { colourOf } from './colourOf.ts';
import type { PlacedPicture, Shape } from './content.ts';
import { hundredth, IDENTITY, type Matrix, multiply, type PageFrame, placeBox } from './frame.ts';

/** FPDF_PAGEOBJ_… of fpdf_edit.h */
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;
/** Segments of a rectangle that is closed by a line of its own. Anything longer gets its points hashed. */
const RECTANGLE_SEGMENTS = 6;
/** Hexadecimal digits that tell outlines, and pictures, of one document apart. */
const DIGITS = 12;

interface Graphics {
  readonly shapes: readonly Shape[];
  readonly pictures: readonly PlacedPicture[];
}

/** Reads rules, areas, gradients and pictures of a loaded page, through all form XObjects, in painting order. */
export function readGraphics({ raw }: Engine, page: number, frame: PageFrame, inkOf: InkOf): Graphics {
  const shapes: Shape[] = [];
  const pictures: PlacedPicture[] = [];
  const inkIn = (object: number) => {
    const ink = inkOf.get(object);
    return ink === undefined ? {} : { ink };
  };
  const visit = (object: number, matrix: Matrix): void => {
    const type = raw._FPDFPageObj_GetType(object);
    if (type === PATH) {
      const shape = readPath(raw, object, matrix, frame);
      if (shape) shapes.push({ ...shape, ...inkIn(object) });
    } else if (type === IMAGE) pictures.push({ ...readPicture(raw, object, matrix, frame), ...inkIn(object) });
    else if (type === SHADING)
      shapes.push({ box: boundsOf(raw, object, matrix, frame), gradient: true, ...inkIn(object) });
    else if (type === FORM) {
      const inner = multiply(matrixOf(raw, object), matrix);
      const amount = raw._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < amount; index++) visit(raw._FPDFFormObj_GetObject(object, index), inner);
    }
  };
  const amount = raw._FPDFPage_CountObjects(page);
  for (let index = 0; index < amount; index++) visit(raw._FPDFPage_GetObject(page, index), IDENTITY);
  return { shapes, pictures };
}

function readPath(raw: RawPdfium, object: number, matrix: Matrix, frame: PageFrame): Shape | undefined {
  const [fillMode = 0, isStroked = 0] = withMemory(raw, 8, (pointer) => {
    raw._FPDFPath_GetDrawMode(object, pointer, pointer + 4);
    return integersAt(raw, pointer, 2);
  });
  // A path that only clips paints nothing.
  if (!fillMode && !isStroked) return undefined;
  const [weight = 0] = withMemory(raw, 4, (pointer) => {
    raw._FPDFPageObj_GetStrokeWidth(object, pointer);
    return floatsAt(raw, pointer, 1);
  });
  const outline = outlineOf(raw, object);
  return {
    box: boundsOf(raw, object, matrix, frame),
    ...(fillMode ? { fill: colourOf(raw, raw._FPDFPageObj_GetFillColor, object) } : {}),
    ...(isStroked ? { stroke: colourOf(raw, raw._FPDFPageObj_GetStrokeColor, object), weight: hundredth(weight) } : {}),
    ...(outline === undefined ? {} : { outline }),
  };
}

/** Points relative to the first one, so that a shape that only moved keeps its outline. */
function outlineOf(raw: RawPdfium, object: number): string | undefined {
  const amount = raw._FPDFPath_CountSegments(object);
  if (amount <= RECTANGLE_SEGMENTS) return undefined;
  const hash = createHash('sha256');
  withMemory(raw, 8, (pointer) => {
    let [startX = 0, startY = 0] = [0, 0];
    for (let index = 0; index < amount; index++) {
      raw._FPDFPathSegment_GetPoint(raw._FPDFPath_GetPathSegment(object, index), pointer, pointer + 4);
      const [x = 0, y = 0] = floatsAt(raw, pointer, 2);
      if (index === 0) [startX, startY] = [x, y];
      hash.update(`${hundredth(x - startX)} ${hundredth(y - startY)} `);
    }
  });
  return `${amount}-${hash.digest('hex').slice(0, DIGITS)}`;
}

function readPicture(raw: RawPdfium, object: number, matrix: Matrix, frame: PageFrame): PlacedPicture {
  const [width = 0, height = 0] = withMemory(raw, 8, (pointer) => {
    raw._FPDFImageObj_GetImagePixelSize(object, pointer, pointer + 4);
    return integersAt(raw, pointer, 2);
  });
  const bytes = raw._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  const hash = withMemory(raw, Math.max(1, bytes), (pointer) => {
    raw._FPDFImageObj_GetImageDataRaw(object, pointer, bytes);
    return createHash('sha256')
      .update(raw.HEAPU8.subarray(pointer, pointer + bytes))
      .digest('hex')
      .slice(0, DIGITS);
  });
  const filters = Array.from({ length: raw._FPDFImageObj_GetImageFilterCount(object) }, (_, index) =>
    readString(raw, (buffer, size) => raw._FPDFImageObj_GetImageFilter(object, index, buffer, size)),
  );
  const box = boundsOf(raw, object, matrix, frame);
  return { box, pixels: [width, height], coding: filters.join(' ') || 'none', bytes, hash };
}

function boundsOf(raw: RawPdfium, object: number, matrix: Matrix, frame: PageFrame): Shape['box'] {
  return withMemory(raw, 16, (pointer) => {
    raw._FPDFPageObj_GetBounds(object, pointer, pointer + 4, pointer + 8, pointer + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = floatsAt(raw, pointer, 4);
    return placeBox([left, bottom, right, top], matrix, frame);
  });
}

function matrixOf(raw: RawPdfium, object: number): Matrix {
  return withMemory(raw, 24, (pointer) => {
    if (!raw._FPDFPageObj_GetMatrix(object, pointer)) return IDENTITY;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = floatsAt(raw, pointer, 6);
    return [a, b, c, d, e, f];
  });
}

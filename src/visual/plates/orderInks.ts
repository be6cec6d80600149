import type { RawPdfium } from '../engine/raw.ts';
import type { PageInks } from './readInks.ts';

/** The ink of each page object, by its handle. */
export type InkOf = ReadonlyMap<number, string>;

/** FPDF_PAGEOBJ_… of fpdf_edit.h */
const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

/**
 * Finds the inks of PDFium's page objects: both follow the content stream, so the n-th text shown is the n-th text
 * object. A kind whose numbers do not agree is left out, and is then compared by its plates alone.
 */
export function orderInks(raw: RawPdfium, page: number, inks: PageInks): InkOf {
  const objects: { readonly [type: number]: number[] } = { [TEXT]: [], [PATH]: [], [IMAGE]: [], [SHADING]: [] };
  const visit = (object: number): void => {
    const type = raw._FPDFPageObj_GetType(object);
    if (type === FORM) {
      const amount = raw._FPDFFormObj_CountObjects(object);
      for (let index = 0; index < amount; index++) visit(raw._FPDFFormObj_GetObject(object, index));
    } else if (type !== PATH || isPainted(raw, object)) objects[type]?.push(object);
  };
  const amount = raw._FPDFPage_CountObjects(page);
  for (let index = 0; index < amount; index++) visit(raw._FPDFPage_GetObject(page, index));

  const found = new Map<number, string>();
  const attach = (handles: readonly number[], names: readonly string[]) => {
    if (handles.length !== names.length) return;
    for (const [index, handle] of handles.entries()) found.set(handle, names[index] ?? '');
  };
  attach(
    objects[TEXT] ?? [],
    inks.texts.map(({ fill }) => fill),
  );
  attach(
    objects[PATH] ?? [],
    inks.paths.map(({ fill, stroke }) => (fill && stroke ? `${fill} and ${stroke}` : fill || stroke)),
  );
  attach(objects[IMAGE] ?? [], inks.pictures);
  attach(objects[SHADING] ?? [], inks.gradients);
  return found;
}

function isPainted(raw: RawPdfium, object: number): boolean {
  const pointer = raw.wasmExports.malloc(8);
  raw._FPDFPath_GetDrawMode(object, pointer, pointer + 4);
  const [fillMode = 0, isStroked = 0] = raw.HEAP32.subarray(pointer / 4, pointer / 4 + 2);
  raw.wasmExports.free(pointer);
  return fillMode !== 0 || isStroked !== 0;
}

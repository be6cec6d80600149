import type { PDFContext, PDFDict } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { inksOf, readSpace } from '../content/colourSpace.ts';
import { readFunction } from '../content/pdfFunction.ts';
import { streamText } from '../content/streamText.ts';
import { numberIn, numbersIn } from '../content/values.ts';
import { deflate } from '../file/compress.ts';
import type { Recolouring } from './recolouring.ts';
import { componentsOf } from './recolouring.ts';

/** Axial and radial gradients (ISO 32000-1, table 78). */
const alongALine = [2, 3];
/** Enough that no step shows: a gradient of 8 bits over a page has no more. */
const samples = 256;

/** Puts a gradient's colours into the new space, in place. False: a kind of shading that is left as it is. */
export function rewriteShading(context: PDFContext, shading: PDFDict, recolouring: Recolouring): boolean {
  const type = numberIn(shading, 'ShadingType') ?? 0;
  const colours = readFunction(context, shading.get(PDFName.of('Function')));
  if (!alongALine.includes(type) || !colours) return false;
  const space = readSpace(context, shading.get(PDFName.of('ColorSpace')), undefined, streamText);
  const [from = 0, to = 1] = numbersIn(context, shading.get(PDFName.of('Domain')));
  const components = componentsOf[recolouring.space];
  const table = new Uint8Array(samples * components);
  for (let index = 0; index < samples; index++) {
    const values = colours(from + ((to - from) * index) / (samples - 1));
    table.set(
      recolouring.colour(inksOf(space, values)).map((value) => Math.round(value * 255)),
      index * components,
    );
  }
  const dictionary = {
    FunctionType: 0,
    Domain: [from, to],
    Range: Array.from({ length: components }, () => [0, 1]).flat(),
    Size: [samples],
    BitsPerSample: 8,
    Filter: 'FlateDecode',
  };
  shading.set(PDFName.of('Function'), context.register(context.stream(deflate(table), dictionary)));
  shading.set(PDFName.of('ColorSpace'), PDFName.of(recolouring.space));
  shading.delete(PDFName.of('Background'));
  return true;
}

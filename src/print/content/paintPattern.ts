import type { PDFDict } from 'pdf-lib';
import { PDFDict as Dictionary, PDFName, PDFRawStream } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';
import { readSpace } from './colourSpace.ts';
import type { Paint } from './graphicsState.ts';
import { asMatrix } from './matrix.ts';
import type { Painted } from './painted.ts';
import { streamText } from './streamText.ts';
import { dictionaryIn, numbersIn } from './values.ts';
import type { Walk } from './walk.ts';
import { common } from './walk.ts';

/** pt: a cell lies where its pattern begins, which need not be on the page. */
const everywhere: Rectangle = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** What a cell paints is all over the area that is filled with it, in no shape of its own. */
const spread = (item: Painted, box: Rectangle): Painted =>
  item.kind === 'fill' ? { ...item, box, upright: false } : { ...item, box };

/** A fill with a pattern is a shading, or whatever the pattern's cell paints. */
export function paintPattern(walk: Walk, paint: Paint, box: Rectangle, stroke: boolean): void {
  const patterns = dictionaryIn(walk.resources, 'Pattern');
  const found = paint.pattern ? patterns?.lookup(PDFName.of(paint.pattern)) : undefined;
  if (found instanceof PDFRawStream) {
    const matrix = asMatrix(numbersIn(walk.page.doc.context, found.dict.get(PDFName.of('Matrix'))));
    const state = { ...walk.state, matrix };
    const before = walk.painted.length;
    walk.open(streamText(found), dictionaryIn(found.dict, 'Resources') ?? walk.resources, {
      ...state,
      clip: everywhere,
    });
    const cell = walk.painted.splice(before);
    walk.painted.push(...cell.map((item) => spread(item, box)));
    return;
  }
  const shading = found instanceof Dictionary ? dictionaryIn(found, 'Shading') : undefined;
  if (shading) paintShading(walk, shading, box, stroke);
}

/** A gradient over `box`. */
export function paintShading(walk: Walk, shading: PDFDict, box: Rectangle, stroke: boolean): void {
  const space = readSpace(walk.page.doc.context, shading.get(PDFName.of('ColorSpace')), walk.resources, streamText);
  walk.painted.push({ kind: 'shading', box, space, shading, ...common(walk.state, stroke) });
}

import type { PDFDict } from 'pdf-lib';
import { PDFName, PDFRawStream, PDFStream } from 'pdf-lib';
import type { Rectangle } from '../rectangle.ts';
import { isScreenColour, readSpace } from './colourSpace.ts';
import { asMatrix, concatenate, horizontalScale, transformBox, verticalScale } from './matrix.ts';
import { pictureSpace } from './pictureSpace.ts';
import { streamText } from './streamText.ts';
import { dictionaryIn, flagIn, nameIn, numberIn, numbersIn } from './values.ts';
import type { Walk } from './walk.ts';
import { common, intersect } from './walk.ts';

const unitSquare: Rectangle = { x: 0, y: 0, width: 1, height: 1 };

/** A picture over the unit square. */
function paintPicture(walk: Walk, image: PDFRawStream): void {
  const { state } = walk;
  const mask = flagIn(image.dict, 'ImageMask') ?? false;
  walk.painted.push({
    kind: 'picture',
    image,
    paint: mask ? state.fill : undefined,
    space: mask ? state.fill.space : pictureSpace(image, walk.resources),
    pixels: {
      width: numberIn(image.dict, 'Width') ?? 0,
      height: numberIn(image.dict, 'Height') ?? 0,
    },
    bits: mask ? 1 : (numberIn(image.dict, 'BitsPerComponent') ?? 8),
    width: horizontalScale(state.matrix),
    height: verticalScale(state.matrix),
    box: intersect(transformBox(state.matrix, unitSquare), state.clip),
    ...common(state, false),
    ...(image.dict.has(PDFName.of('SMask')) ? { transparent: true } : {}),
  });
}

/** Whether a form is a transparency group that is put together in colours of a screen. */
function groupIsForScreen(walk: Walk, form: PDFDict): boolean {
  const space = dictionaryIn(form, 'Group')?.get(PDFName.of('CS'));
  return space !== undefined && isScreenColour(readSpace(form.context, space, walk.resources, streamText));
}

/** What `Do` paints: a picture, or a form. */
export function drawObject(walk: Walk, name: string | undefined): void {
  const objects = dictionaryIn(walk.resources, 'XObject');
  const object = name === undefined ? undefined : objects?.lookup(PDFName.of(name));
  if (!(object instanceof PDFStream)) return;
  const { dict } = object;
  if (nameIn(dict, 'Subtype') === 'Image') {
    if (object instanceof PDFRawStream) paintPicture(walk, object);
    return;
  }
  const context = walk.page.doc.context;
  const matrix = concatenate(asMatrix(numbersIn(context, dict.get(PDFName.of('Matrix')))), walk.state.matrix);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(context, dict.get(PDFName.of('BBox')));
  const bounds = transformBox(matrix, { x: x1, y: y1, width: x2 - x1, height: y2 - y1 });
  const state = {
    ...walk.state,
    matrix,
    clip: intersect(walk.state.clip, bounds),
    blendedOnScreen: walk.state.blendedOnScreen || groupIsForScreen(walk, dict),
  };
  walk.open(streamText(object), dictionaryIn(dict, 'Resources') ?? walk.resources, state);
}

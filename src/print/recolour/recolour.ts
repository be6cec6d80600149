import type { PDFDocument, PDFObject } from 'pdf-lib';
import { PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from 'pdf-lib';
import { grey } from '../content/colourSpace.ts';
import { pictureSpace } from '../content/pictureSpace.ts';
import { pageText, streamText } from '../content/streamText.ts';
import { dictionaryIn, flagIn, nameIn } from '../content/values.ts';
import { addContent, deflate } from '../file/compress.ts';
import { pictureInks } from './pictureInks.ts';
import type { Recolouring } from './recolouring.ts';
import { componentsOf } from './recolouring.ts';
import { rewriteShading } from './rewriteShading.ts';
import { rewriteStream, setterOf } from './rewriteStream.ts';

interface Course {
  readonly pdf: PDFDocument;
  readonly recolouring: Recolouring;
  /** Objects done: forms and pictures are shared. */
  readonly done: Set<PDFObject>;
}

/** A picture of one white pixel. */
const blank = ({ space }: Recolouring): Uint8Array =>
  new Uint8Array(componentsOf[space]).fill(space === 'DeviceCMYK' ? 0 : 255);

const black = { space: grey, values: [0] };

/** The blending space of a transparency group follows the colours. */
function rewriteGroup(course: Course, dictionary: PDFDict): void {
  dictionaryIn(dictionary, 'Group')?.set(PDFName.of('CS'), PDFName.of(course.recolouring.space));
}

/** Puts new contents under a stream's own reference; its dictionary goes on but for what describes the data. */
function replaceStream(course: Course, reference: PDFObject, dictionary: PDFDict, contents: Uint8Array): void {
  if (!(reference instanceof PDFRef)) return;
  for (const key of ['DecodeParms', 'Decode', 'Length']) dictionary.delete(PDFName.of(key));
  dictionary.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  course.pdf.context.assign(reference, PDFRawStream.of(dictionary, deflate(contents)));
}

async function rewritePicture(course: Course, reference: PDFObject, image: PDFRawStream): Promise<void> {
  const { dict } = image;
  if (flagIn(dict, 'ImageMask')) return;
  const inks = await pictureInks(image, pictureSpace(image, undefined));
  if (!inks && !course.recolouring.leavesOutUnread) return;
  const samples = inks ? await course.recolouring.picture(inks) : blank(course.recolouring);
  if (!inks) for (const side of ['Width', 'Height']) dict.set(PDFName.of(side), course.pdf.context.obj(1));
  dict.set(PDFName.of('ColorSpace'), PDFName.of(course.recolouring.space));
  dict.set(PDFName.of('BitsPerComponent'), course.pdf.context.obj(8));
  replaceStream(course, reference, dict, samples);
}

async function rewriteForm(
  course: Course,
  reference: PDFObject,
  form: PDFStream,
  outer: PDFDict | undefined,
): Promise<void> {
  const resources = dictionaryIn(form.dict, 'Resources') ?? outer;
  const text = rewriteStream(course.pdf.context, streamText(form), resources, course.recolouring);
  rewriteGroup(course, form.dict);
  replaceStream(course, reference, form.dict, Buffer.from(text, 'latin1'));
  await rewriteResources(course, resources);
}

const entriesOf = (dictionary: PDFDict | undefined): readonly (readonly [PDFName, PDFObject])[] =>
  dictionary ? dictionary.entries() : [];

/** Forms, pictures, patterns and gradients that a resource dictionary names, each once. */
async function rewriteResources(course: Course, resources: PDFDict | undefined): Promise<void> {
  if (!resources || course.done.has(resources)) return;
  course.done.add(resources);
  const { context } = course.pdf;
  const once = (reference: PDFObject): PDFObject | undefined => {
    const object = context.lookup(reference);
    if (!object || course.done.has(reference)) return undefined;
    course.done.add(reference);
    return object;
  };
  for (const [, reference] of entriesOf(dictionaryIn(resources, 'XObject'))) {
    const object = once(reference);
    if (!(object instanceof PDFStream)) continue;
    const picture = nameIn(object.dict, 'Subtype') === 'Image';
    if (!picture) await rewriteForm(course, reference, object, resources);
    else if (object instanceof PDFRawStream) await rewritePicture(course, reference, object);
  }
  for (const [, reference] of entriesOf(dictionaryIn(resources, 'Pattern'))) {
    const object = once(reference);
    if (object instanceof PDFStream) await rewriteForm(course, reference, object, resources);
    const shading = object instanceof PDFDict ? dictionaryIn(object, 'Shading') : undefined;
    if (shading) rewriteShading(context, shading, course.recolouring);
  }
  for (const [, reference] of entriesOf(dictionaryIn(resources, 'Shading'))) {
    const object = once(reference);
    if (object instanceof PDFDict) rewriteShading(context, object, course.recolouring);
  }
}

/**
 * Sets every colour of `pdf` anew, in place: text, areas, lines, gradients and pictures, in pages, forms and patterns.
 * `takes`: pages (from 1) that are; what they share with others changes there too. Inline images, mesh gradients and (unless
 * left out) pictures that cannot be opened stay as they are.
 */
export async function recolour(
  pdf: PDFDocument,
  recolouring: Recolouring,
  takes: (page: number) => boolean = () => true,
): Promise<void> {
  const course: Course = { pdf, recolouring, done: new Set() };
  const start = [setterOf(black, false, recolouring), setterOf(black, true, recolouring)];
  for (const [index, page] of pdf.getPages().entries()) {
    if (!takes(index + 1)) continue;
    const { Resources: resources } = page.node.normalizedEntries();
    const text = rewriteStream(pdf.context, pageText(page), resources, recolouring);
    page.node.set(PDFName.of('Contents'), pdf.context.obj([addContent(pdf, [...start, text])]));
    rewriteGroup(course, page.node);
    await rewriteResources(course, resources);
  }
}

import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { appendContent } from '../../../src/print/file/appendContent.ts';
import { addStream } from '../../../src/print/file/compress.ts';
import { nameResource } from '../../../src/print/file/resources.ts';
import { finishPrint } from '../../../src/print/index.ts';
import { toPt } from '../../../src/print/units.ts';
import type { PagesOptions } from './cmykPages.ts';
import { a4, cmykPages } from './cmykPages.ts';
import { pressJob } from './job.ts';

/** A print file that is right but for what `options` put in. */
export async function printFile(options: Partial<PagesOptions> = {}): Promise<Uint8Array> {
  const { bytes } = await finishPrint(await cmykPages({ pages: 1, trim: a4, ...options }), await pressJob());
  if (!bytes) throw new Error('no print file');
  return bytes;
}

/** A right print file, changed by `change`. */
export async function changed(change: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await printFile(), { updateMetadata: false });
  await change(pdf);
  return await pdf.save();
}

/** Draws a picture of `pixels` on page 1: an inch square, 30 mm from the left and foot of the trim. */
export const withPicture = (pixels: number, colours: 'DeviceCMYK' | 'DeviceRGB', sample: readonly number[]) =>
  changed((pdf) => {
    const data = Uint8Array.from(
      { length: pixels * pixels * sample.length },
      (_, index) => sample[index % sample.length] ?? 0,
    );
    const image = addStream(pdf, data, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: pixels,
      Height: pixels,
      ColorSpace: colours,
      BitsPerComponent: 8,
    });
    const page = pdf.getPage(0);
    nameResource(page, 'XObject', 'Im', image);
    const at = toPt(33);
    appendContent(page, [`72 0 0 72 ${at} ${at} cm`, '/Im Do']);
  });

export const withStandardFont = () =>
  changed(async (pdf) => {
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const page = pdf.getPage(0);
    nameResource(page, 'Font', 'Std', font.ref);
    appendContent(page, ['0 0 0 1 k', 'BT /Std 12 Tf 200 200 Td (hello) Tj ET']);
  });

export const withState = (state: { readonly [key: string]: boolean | number | string }, operators: readonly string[]) =>
  changed((pdf) => {
    const page = pdf.getPage(0);
    nameResource(page, 'ExtGState', 'Own', pdf.context.obj({ Type: 'ExtGState', ...state }));
    appendContent(page, ['/Own gs', ...operators]);
  });

export const removeKey = (key: string) => changed((pdf) => void pdf.catalog.delete(PDFName.of(key)));

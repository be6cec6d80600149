import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { LaidBox } from '../../../src/document/laid.ts';
import { assemble, PressDefect, paintPage, preparePicture } from '../../../src/pdf/index.ts';
import { element, flow, info, options } from '../support/flow.ts';
import { fonts } from '../support/theme.ts';

interface Ink {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha?: number;
}
const flat = (channels: 3 | 4, background: Ink) => sharp({ create: { width: 4, height: 2, channels, background } });
const bytesOf = async (image: { toBuffer(): Promise<Uint8Array> }) => Uint8Array.from(await image.toBuffer());

describe('preparePicture', () => {
  it('takes a plain JPEG as it is', async () => {
    const jpeg = await bytesOf(flat(3, { r: 200, g: 10, b: 10 }).jpeg());
    expect(await preparePicture(jpeg)).toMatchObject({ width: 4, height: 2, filter: 'DCTDecode', data: jpeg });
  });

  it('keeps what one sees through in a PNG apart', async () => {
    const png = await bytesOf(flat(4, { r: 200, g: 10, b: 10, alpha: 0.5 }).png());
    const picture = await preparePicture(png);
    expect(picture).toMatchObject({ colours: 'DeviceRGB', filter: 'FlateDecode' });
    expect(picture.opacity).toBeDefined();
  });

  it('keeps greys grey', async () => {
    const png = await bytesOf(flat(3, { r: 90, g: 90, b: 90 }).png());
    expect(await preparePicture(png)).toMatchObject({ colours: 'DeviceGray' });
  });

  it('draws an SVG fine enough for paper', async () => {
    const svg = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>',
    );
    expect(await preparePicture(svg)).toMatchObject({ width: 2400, height: 1200 });
  });

  it('stands in the file once, however often it is shown', async () => {
    const picture = await preparePicture(await bytesOf(flat(4, { r: 1, g: 2, b: 3, alpha: 0.5 }).png()));
    const box: LaidBox = { kind: 'picture', x: 0, y: 0, width: 40, height: 20, hash: 'h', element: 0 };
    const elements = [element({ type: 'Figure', alternative: 'A house' })];
    const laid = flow([
      { elements, box },
      { elements, box },
    ]);
    const records = laid.pages.map((placed) => paintPage(placed, laid.blocks, options));
    const flows = [{ role: { type: 'Sect' } as const, laid, records, matter: [[]], labels: ['1'] }];
    const file = assemble({ info, flows, fonts, pictures: new Map([['h', picture]]), tags: true });
    const document = await PDFDocument.load(file);
    const images = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
          ? [object]
          : [],
      );
    expect(images).toHaveLength(2);
    expect(images.filter((image) => image.dict.has(PDFName.of('SMask')))).toHaveLength(1);
    expect(String(document.getPage(0).node.get(PDFName.of('Group')))).toContain('/DeviceRGB');
    expect(() => assemble({ info, flows, fonts, pictures: new Map(), tags: true })).toThrow(PressDefect);
  });
});

import { PDFDocument, PDFName } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { appendContent } from '../../../src/print/file/appendContent.ts';
import { nameResource } from '../../../src/print/file/resources.ts';
import type { Plates } from '../../../src/print/recolour/separate.ts';
import { separate } from '../../../src/print/recolour/separate.ts';
import { card, cmykPages } from '../support/cmykPages.ts';

async function platesOf(bytes: Uint8Array): Promise<Plates> {
  let found: Plates | undefined;
  await separate(bytes, 2, (plates) => {
    found = plates;
  });
  if (!found) throw new Error('no plates');
  return found;
}

/** Per cent of C M Y K at a point, pt from the lower left. */
function inkAt(plates: Plates, x: number, y: number): readonly number[] {
  const row = plates.height - 1 - Math.round(y * plates.scale);
  const at = (row * plates.width + Math.round(x * plates.scale)) * 4;
  return Array.from(plates.inks.subarray(at, at + 4), (value) => Math.round(value / 2.55));
}

const drawn = (...operators: string[]) =>
  cmykPages({ pages: 1, trim: card, ground: [0.6, 0.5, 0.4, 0.2], extra: () => operators });

describe('separate', () => {
  it('puts every ink on its plate', async () => {
    expect(inkAt(await platesOf(await drawn()), 20, 20)).toEqual([60, 50, 40, 20]);
  });

  it('lets black that overprints keep what lies under it, and other black knock it out', async () => {
    const over = await platesOf(await drawn('/Over gs 0 0 0 1 k 50 20 40 40 re f'));
    expect(inkAt(over, 70, 40)).toEqual([60, 50, 40, 100]);
    const pdf = await PDFDocument.load(await drawn());
    const page = pdf.getPage(0);
    nameResource(page, 'ExtGState', 'Off', pdf.context.obj({ OP: false, op: false }));
    appendContent(page, ['/Off gs 0 0 0 1 k 50 20 40 40 re f']);
    expect(inkAt(await platesOf(await pdf.save()), 70, 40)).toEqual([0, 0, 0, 100]);
  });

  it('blends opacity and multiplies in inks', async () => {
    const pdf = await PDFDocument.load(await drawn());
    const page = pdf.getPage(0);
    nameResource(page, 'ExtGState', 'Half', pdf.context.obj({ ca: 0.5 }));
    nameResource(page, 'ExtGState', 'Multiply', pdf.context.obj({ BM: 'Multiply' }));
    appendContent(page, ['/Half gs 1 0 0 0 k 50 20 40 40 re f']);
    appendContent(page, ['/Multiply gs 1 0 0.5 0 k 120 20 40 40 re f']);
    const plates = await platesOf(await pdf.save());
    const [cyan = 0, magenta = 0] = inkAt(plates, 70, 40);
    expect(Math.abs(cyan - 80)).toBeLessThanOrEqual(1);
    expect(Math.abs(magenta - 25)).toBeLessThanOrEqual(1);
    expect(inkAt(plates, 140, 40)).toEqual([100, 50, 70, 20]);
  });

  it('takes a JPEG of four inks as it was saved', async () => {
    const jpeg = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#ff0000' } })
      .toColourspace('cmyk')
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const pdf = await PDFDocument.load(await drawn());
    const { context } = pdf;
    const image = context.register(
      context.stream(jpeg, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 40,
        Height: 40,
        ColorSpace: 'DeviceCMYK',
        BitsPerComponent: 8,
        Filter: 'DCTDecode',
        Decode: [1, 0, 1, 0, 1, 0, 1, 0],
      }),
    );
    const page = pdf.getPage(0);
    nameResource(page, 'XObject', 'Im', image);
    appendContent(page, ['60 0 0 60 50 20 cm /Im Do']);
    const [cyan = 0, magenta = 0, yellow = 0] = inkAt(await platesOf(await pdf.save()), 80, 50);
    expect(cyan).toBeLessThan(15);
    expect(magenta).toBeGreaterThan(80);
    expect(yellow).toBeGreaterThan(80);
  });

  it('follows a gradient between its ends', async () => {
    const pdf = await PDFDocument.load(await drawn());
    const { context } = pdf;
    const shading = context.obj({
      ShadingType: 2,
      ColorSpace: 'DeviceCMYK',
      Coords: [50, 0, 150, 0],
      Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 1, 0, 0], C1: [1, 0, 0, 0], N: 1 },
    });
    const page = pdf.getPage(0);
    page.node.normalizedEntries().Resources.set(PDFName.of('Shading'), context.obj({ Sh: shading }));
    appendContent(page, ['50 20 100 60 re W n /Sh sh']);
    const [cyan = 0, magenta = 0] = inkAt(await platesOf(await pdf.save()), 100, 50);
    expect(Math.abs(cyan - 50)).toBeLessThanOrEqual(2);
    expect(Math.abs(magenta - 50)).toBeLessThanOrEqual(2);
  });
});

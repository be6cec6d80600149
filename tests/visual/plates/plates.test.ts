import { cmyk, grayscale, PDFName, PDFOperator, PDFString, rgb } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../../src/visual/engine/openPdf.ts';
import { rasterise } from '../../../src/visual/page/rasterise.ts';
import { makePlate } from '../../../src/visual/plates/makePlate.ts';
import { PLATES } from '../../../src/visual/plates/plateSpaces.ts';
import { comparePdfs, sentences } from '../comparePdfs.ts';
import { PAGE } from '../makePdf.ts';
import { makePrintPdf } from './makePrintPdf.ts';

const engine = await loadEngine();
const K = cmyk(0, 0, 0, 1);
const FOUR = cmyk(0.75, 0.68, 0.67, 0.9);

/** Ink in the middle of an area that fills the page, in per cent, plate by plate. */
async function inkOnPlates(bytes: Uint8Array): Promise<readonly number[]> {
  const inks: number[] = [];
  for (const plate of PLATES) {
    const pdf = openPdf(engine, await makePlate(bytes, plate));
    if (!pdf) throw new Error('not a PDF');
    const { width, height, rgba } = rasterise(engine, pdf, 0, { dpi: 18 });
    inks.push(
      Math.round(100 - ((rgba[(Math.floor(height / 2) * width + Math.floor(width / 2)) * 4] ?? 0) / 255) * 100),
    );
    pdf.close();
  }
  return inks;
}
const area = (color: Parameters<typeof makePrintPdf>[1]) =>
  makePrintPdf(' ', K, (page) => page.drawRectangle({ x: 0, y: 0, width: PAGE[0], height: PAGE[1], color }));

describe('makePlate', () => {
  it.each([
    ['four inks', cmyk(0.2, 0.4, 0.6, 0.8), [20, 40, 60, 80]],
    ['black alone', K, [0, 0, 0, 100]],
    ['grey', grayscale(0.25), [0, 0, 0, 75]],
    ['RGB, as its complement', rgb(1, 0.5, 0), [0, 50, 100, 0]],
  ])('parts %s', async (_, colour, inks) => {
    expect(await inkOnPlates(await area(colour))).toEqual(inks);
  });

  it('parts pictures and spot colours, and registration marks stand on all', async () => {
    const filled = (operators: readonly PDFOperator[], spaces: { readonly [name: string]: string } = {}) =>
      makePrintPdf(' ', K, (page, document) => {
        const { context } = document;
        const transform = context.register(
          context.stream('{ 0 exch 0 exch 0 exch }', {
            FunctionType: 4,
            Domain: [0, 1],
            Range: [0, 1, 0, 1, 0, 1, 0, 1],
          }),
        );
        for (const [name, ink] of Object.entries(spaces))
          page.node
            .normalizedEntries()
            .Resources.set(
              PDFName.of('ColorSpace'),
              context.obj({ [name]: ['Separation', ink, 'DeviceCMYK', transform] }),
            );
        const image = context.flateStream(Uint8Array.of(51, 102, 153, 204), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 1,
          Height: 1,
          BitsPerComponent: 8,
          ColorSpace: 'DeviceCMYK',
        });
        page.node.setXObject(PDFName.of('Im1'), context.register(image));
        page.pushOperators(...operators);
      });
    const operator = (name: string, ...operands: readonly (string | number)[]) =>
      PDFOperator.of(name as never, operands.map(String) as never);
    const picture = [
      operator('q'),
      operator('cm', PAGE[0], 0, 0, PAGE[1], 0, 0),
      operator('Do', '/Im1'),
      operator('Q'),
    ];
    expect(await inkOnPlates(await filled(picture))).toEqual([20, 40, 60, 80]);
    const spot = [operator('cs', '/Sp'), operator('scn', 0.5), operator('re', 0, 0, ...PAGE), operator('f')];
    expect(await inkOnPlates(await filled(spot, { Sp: 'All' }))).toEqual([50, 50, 50, 50]);
    expect(await inkOnPlates(await filled(spot, { Sp: 'Gold' }))).toEqual([0, 0, 0, 0]);
    expect(await inkOnPlates(await filled(spot, { Sp: 'Magenta' }))).toEqual([0, 50, 0, 0]);
  });
});

describe('a print file', () => {
  it('whose black text turned into four colours is caught, named by its inks, and shown plate by plate', async () => {
    const outcome = await comparePdfs(await makePrintPdf('Call 999', K), await makePrintPdf('Call 999', FOUR));
    expect(sentences(outcome).filter((sentence) => sentence.includes('ink'))).toEqual([
      '1 changed: “Call 999” (2 words) changed ink from K 100 to C 75 M 68 Y 67 K 90',
    ]);
    expect(outcome.pages[0]?.pictures.plates?.map(({ plate }) => plate)).toEqual([
      'Cyan',
      'Magenta',
      'Yellow',
      'Black',
    ]);
  });

  it('whose text no longer overprints is caught though no pixel differs', async () => {
    const overprinting = (overprint: boolean) =>
      makePrintPdf(' ', K, (page, { context }) => {
        const state = context.obj({ Type: 'ExtGState', op: overprint, OP: overprint, OPM: 1 });
        page.node.setExtGState(PDFName.of('Gs1'), context.register(state));
        const font = page.node.newFontDictionaryKey('F');
        page.node.setFontDictionary(
          font,
          context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })),
        );
        const operator = (name: string, ...operands: readonly unknown[]) =>
          PDFOperator.of(name as never, operands as never);
        page.pushOperators(
          operator('gs', '/Gs1'),
          operator('BT'),
          operator('Tf', font, '12'),
          operator('Td', '30', '100'),
          operator('k', '0', '0', '0', '1'),
          operator('Tj', PDFString.of('Black')),
          operator('ET'),
        );
      });
    const outcome = await comparePdfs(await overprinting(true), await overprinting(false));
    expect(sentences(outcome)).toEqual(['1 changed: “Black” (1 word) changed ink from K 100 overprinting to K 100']);
  });

  it('that is the same passes', async () => {
    const bytes = await makePrintPdf('Call 999', K);
    expect(await comparePdfs(bytes, bytes)).toMatchObject({ status: 'passed' });
  });
});

import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { officeCopy } from '../../../src/print/index.ts';
import { renderPages } from '../../../src/print/recolour/renderPages.ts';
import { toPt } from '../../../src/print/units.ts';
import { a4, a5, card, cmykPages } from '../support/cmykPages.ts';
import { readText } from '../support/readText.ts';

const identity = { title: 'Guide', version: '1', publisher: 'P', date: '', key: 'office' };
const made = async (pages: number, trim: { width: number; height: number }, extra: readonly string[] = []) => {
  const { bytes = new Uint8Array(), faults } = await officeCopy(
    await cmykPages({ pages, trim, bleed: 0, extra: () => extra }),
    identity,
  );
  return { bytes, faults };
};

describe('officeCopy', () => {
  it('keeps the size of the page, and prints nothing within 5 mm of the edge', async () => {
    const { bytes, faults } = await made(2, a4);
    expect(faults).toEqual([]);
    const dark: string[] = [];
    await renderPages(bytes, 1, (page, { width, height, data }) => {
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const inside = x > toPt(4.5) && x < width - toPt(4.5) && y > toPt(4.5) && y < height - toPt(4.5);
          if (!inside && (data[(y * width + x) * 4] ?? 255) < 250) dark.push(`${page} ${x} ${y}`);
        }
    });
    expect(dark).toEqual([]);
    expect(await readText(bytes)).toEqual(['This is page 1.', 'This is page 2.']);
  });

  it('makes a page smaller where text would be lost, and says so', async () => {
    const { bytes, faults } = await made(1, a4, ['BT /F1 12 Tf 3 300 Td <00010002> Tj ET']);
    expect(faults.map(({ severity, rule, page }) => [severity, rule, page])).toEqual([['info', 'office-scale', 1]]);
    const page = (await PDFDocument.load(bytes)).getPage(0);
    expect(Math.round(page.getWidth())).toBe(595);
  });

  it('sets a smaller page on A4', async () => {
    const page = (await PDFDocument.load((await made(1, a5)).bytes)).getPage(0);
    expect([Math.round(page.getWidth()), Math.round(page.getHeight())]).toEqual([595, 842]);
  });

  it('puts ten cards on a sheet, fronts and backs', async () => {
    const [front = '', back = ''] = await readText((await made(2, card)).bytes);
    expect(front.match(/page 1/g)?.length).toBe(10);
    expect(back.match(/page 2/g)?.length).toBe(10);
  });

  it('leaves out tags, links and the promise of PDF/A', async () => {
    const source = await PDFDocument.load(await cmykPages({ pages: 1, trim: a4, bleed: 0 }));
    const { context } = source;
    source.catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot' }));
    source.catalog.set(PDFName.of('OutputIntents'), context.obj([]));
    source.getPage(0).node.set(PDFName.of('Annots'), context.obj([{ Type: 'Annot', Subtype: 'Link' }]));
    const { bytes = new Uint8Array() } = await officeCopy(await source.save(), identity);
    const pdf = await PDFDocument.load(bytes);
    for (const key of ['StructTreeRoot', 'OutputIntents']) expect(pdf.catalog.has(PDFName.of(key))).toBe(false);
    expect(pdf.getPage(0).node.Annots()).toBeUndefined();
  });
});

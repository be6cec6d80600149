import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { walkPage } from '../../../src/print/content/walkPage.ts';
import { shiftForBinding } from '../../../src/print/index.ts';
import { renderPages } from '../../../src/print/recolour/renderPages.ts';
import { toMm } from '../../../src/print/units.ts';
import { a4, cmykPages } from '../support/cmykPages.ts';
import { readText } from '../support/readText.ts';

/** Text that begins 20 mm and ends about 190 mm from the left trim of A4. */
const wide = async (pages: number) =>
  cmykPages({
    pages,
    trim: a4,
    label: () => ' ',
    extra: () => ['BT /F1 12 Tf 65.2 400 Td <0002> Tj ET', 'BT /F1 12 Tf 536 400 Td <0002> Tj ET'],
  });

describe('shiftForBinding', () => {
  it('keeps the margin free at the left of odd and the right of even pages, words once', async () => {
    const source = await cmykPages({ pages: 2, trim: a4 });
    const { bytes = new Uint8Array(), faults } = await shiftForBinding(source, { bleed: 3, margin: 40 });
    expect(faults).toEqual([]);
    const pdf = await PDFDocument.load(bytes);
    const [text] = walkPage(pdf.getPage(0)).filter((item) => item.kind === 'text');
    expect(toMm(text?.box.x ?? 0) - 3).toBeCloseTo(40, 1);
    expect(await readText(bytes)).toEqual(['This is page 1.', 'This is page 2.']);
  });

  it('moves odd pages to the right and even ones to the left, by what each lacks', async () => {
    const { bytes = new Uint8Array(), faults } = await shiftForBinding(await wide(2), { bleed: 3, margin: 25 });
    expect(faults).toEqual([]);
    const [odd = [], even = []] = (await PDFDocument.load(bytes)).getPages().map((page) =>
      walkPage(page)
        .filter((item) => item.kind === 'text' && item.box.width > 1)
        .map(({ box }) => [toMm(box.x) - 3, a4.width + 3 - toMm(box.x + box.width)] as const),
    );
    expect(Math.min(...odd.map(([left]) => left))).toBeCloseTo(25, 1);
    expect(Math.min(...even.map(([, right]) => right))).toBeCloseTo(25, 1);
  });

  it('leaves no white strip where a page was moved from', async () => {
    const source = await cmykPages({ pages: 1, trim: a4, ground: [0.6, 0.2, 0, 0] });
    const { bytes = new Uint8Array() } = await shiftForBinding(source, { bleed: 3, margin: 45 });
    let palest = 0;
    await renderPages(bytes, 0.5, (_, { width, height, data }) => {
      for (let y = 1; y < height - 1; y++)
        for (let x = 1; x < 30; x++) palest = Math.max(palest, data[(y * width + x) * 4] ?? 255);
    });
    expect(palest).toBeLessThan(200);
  });

  it('refuses a margin that pushes text to the outer edge', async () => {
    for (const margin of [60, 37]) {
      const { bytes, faults } = await shiftForBinding(await wide(1), { bleed: 3, margin });
      expect(bytes).toBeUndefined();
      expect(faults.map(({ severity, rule, page }) => [severity, rule, page])).toEqual([
        ['error', 'binding-margin', 1],
      ]);
    }
    expect((await shiftForBinding(await wide(1), { bleed: 3, margin: 30 })).faults).toEqual([]);
  });
});

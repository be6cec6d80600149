import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Binding } from '../../../src/document/print-settings.ts';
import { readBox } from '../../../src/print/file/pageBoxes.ts';
import type { SheetSide } from '../../../src/print/index.ts';
import { imposeBooklet } from '../../../src/print/index.ts';
import type { PagePixels } from '../../../src/print/recolour/renderPages.ts';
import { renderPages } from '../../../src/print/recolour/renderPages.ts';
import { toPt } from '../../../src/print/units.ts';
import { a5, cmykPages } from '../support/cmykPages.ts';
import { pressJob } from '../support/job.ts';

const scale = 0.5;
/** mm at the spine and the trim that creep and rounding may change. */
const edge = 3;

async function pixelsOf(bytes: Uint8Array): Promise<readonly PagePixels[]> {
  const pages: PagePixels[] = [];
  await renderPages(bytes, scale, (_, pixels) => void pages.push(pixels));
  return pages;
}

/** Mean difference of two areas of the same size, 0 to 255. `at` in pt from the top left. */
function difference(
  a: PagePixels,
  atA: { x: number; y: number },
  b: PagePixels,
  atB: { x: number; y: number },
  size: { width: number; height: number },
): number {
  let sum = 0;
  let count = 0;
  for (let y = 0; y < size.height * scale; y++)
    for (let x = 0; x < size.width * scale; x++) {
      const pixel = (p: PagePixels, at: { x: number; y: number }) =>
        p.data[((Math.round(at.y * scale) + y) * p.width + Math.round(at.x * scale) + x) * 4 + 1] ?? 0;
      sum += Math.abs(pixel(a, atA) - pixel(b, atB));
      count++;
    }
  return sum / count;
}

/** Leaves as a folded and gathered book has them: where each page number stands. */
function readThrough(sides: readonly SheetSide[]) {
  const leaves = sides.flatMap((side, index) => [
    { page: side.left, side, index, half: 'left' as const },
    { page: side.right, side, index, half: 'right' as const },
  ]);
  return leaves.filter(({ page }) => page > 0).sort((a, b) => a.page - b.page);
}

describe('a folded dummy', () => {
  it.each([
    ['saddle', 18],
    ['sections', 38],
    ['perfect', 34],
  ] as const)('of a %s binding of %i pages shows the single pages in order', async (binding: Binding, pages) => {
    const source = await cmykPages({ pages, trim: a5 });
    const thickness = 0.1;
    const { bytes = new Uint8Array(), plan } = await imposeBooklet(source, await pressJob(), {
      binding,
      thickness,
      sheet: 'A4',
    });
    const [sheets, singles] = [await pixelsOf(bytes), await pixelsOf(source)];
    const box = readBox((await PDFDocument.load(bytes)).getPage(0), 'TrimBox') ?? { x: 0, y: 0, width: 0, height: 0 };
    const allowance = toPt(plan?.spineAllowance ?? 0);
    const inset = toPt(edge);
    const size = { width: toPt(a5.width) - 2 * inset, height: toPt(a5.height) - 2 * inset };
    const found = readThrough(plan?.sides ?? []).map(({ page, side, index, half }) => {
      const sheet = sheets[index];
      const single = singles[page - 1];
      if (!sheet || !single) return Number.POSITIVE_INFINITY;
      const left = half === 'left' ? box.x + side.creep : box.x + box.width / 2 + allowance - side.creep;
      return difference(
        sheet,
        { x: left + inset, y: sheet.height / scale - box.y - box.height + inset },
        single,
        { x: toPt(3) + inset, y: toPt(3) + inset },
        size,
      );
    });
    expect(found.length).toBe(pages);
    expect(Math.max(...found)).toBeLessThan(1.5);
  });
});

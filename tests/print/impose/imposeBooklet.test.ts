import { PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBox } from '../../../src/print/file/pageBoxes.ts';
import type { PressJob } from '../../../src/print/index.ts';
import { imposeBooklet, imposeCover, preflight } from '../../../src/print/index.ts';
import { toMm } from '../../../src/print/units.ts';
import { a4, a5, cmykPages } from '../support/cmykPages.ts';
import { pressJob } from '../support/job.ts';
import { readText } from '../support/readText.ts';

const bookletOf = { binding: 'auto', thickness: 0.13 } as const;

describe('imposeBooklet', () => {
  let job: PressJob;
  beforeAll(async () => {
    job = await pressJob();
  });

  it('puts A4 pages on A3, carried by SRA3', async () => {
    const { bytes = new Uint8Array() } = await imposeBooklet(await cmykPages({ pages: 8, trim: a4 }), job, bookletOf);
    const page = (await PDFDocument.load(bytes)).getPage(0);
    const trim = readBox(page, 'TrimBox');
    expect([toMm(trim?.width ?? 0), toMm(trim?.height ?? 0)].map(Math.round)).toEqual([420, 297]);
    expect([toMm(page.getWidth()), toMm(page.getHeight())].map(Math.round)).toEqual([450, 320]);
  });

  it('puts A5 pages on A4, carried by SRA4', async () => {
    const { bytes = new Uint8Array() } = await imposeBooklet(await cmykPages({ pages: 4, trim: a5 }), job, bookletOf);
    const page = (await PDFDocument.load(bytes)).getPage(0);
    expect([toMm(page.getWidth()), toMm(page.getHeight())].map(Math.round)).toEqual([320, 225]);
  });

  it('has every page once, where the plan says', async () => {
    const { bytes = new Uint8Array(), plan } = await imposeBooklet(
      await cmykPages({ pages: 10, trim: a4 }),
      job,
      bookletOf,
    );
    const sheets = await readText(bytes);
    expect(sheets.length).toBe(6);
    const found = sheets.map((text) => [...text.matchAll(/This is page (\d+)\./g)].map((match) => Number(match[1])));
    expect(found).toEqual(plan?.sides.map((side) => [side.left, side.right].filter((page) => page > 0)));
    expect(sheets[0]).toContain('pages blank and 1');
  });

  it('says how far inner sheets are drawn out once creep has moved their pages', async () => {
    const { bytes = new Uint8Array(), faults } = await imposeBooklet(await cmykPages({ pages: 24, trim: a4 }), job, {
      binding: 'saddle',
      thickness: 0.2,
    });
    const innermost = (await PDFDocument.load(bytes)).getPages().at(-1);
    const [trim, bleed] = innermost ? [readBox(innermost, 'TrimBox'), readBox(innermost, 'BleedBox')] : [];
    expect(toMm((trim?.x ?? 0) - (bleed?.x ?? 0))).toBeCloseTo(2, 2);
    expect(toMm((trim?.y ?? 0) - (bleed?.y ?? 0))).toBeCloseTo(3, 2);
    expect(faults).toEqual([]);
    const { faults: seen } = await preflight(bytes);
    // Six sheets: the first three, whose pages move by 0.4 mm at most, keep their bleed.
    expect(seen.map(({ severity, rule, page, message }) => `${page} ${severity} ${rule}: ${message}`)).toEqual(
      [
        [7, '2.4'],
        [8, '2.4'],
        [9, '2.2'],
        [10, '2.2'],
        [11, '2.0'],
        [12, '2.0'],
      ].map(
        ([side, left]) =>
          `${side} warning bleed-box: has ${left} mm bleed at both sides, as creep leaves on inner sheets`,
      ),
    );
  });

  it('tells of creep that leaves less than a millimetre of the bleed', async () => {
    const { faults } = await imposeBooklet(await cmykPages({ pages: 48, trim: a4 }), job, {
      binding: 'saddle',
      thickness: 0.2,
    });
    expect(faults.map(({ severity, rule, advice }) => [severity, rule, advice])).toEqual([
      ['warning', 'creep', 'Set `print: bleed` to 4, or take thinner paper, or `binding: sections`.'],
    ]);
  });

  it('embeds fonts and the profile once', async () => {
    const { bytes = new Uint8Array() } = await imposeBooklet(await cmykPages({ pages: 32, trim: a4 }), job, bookletOf);
    const pdf = await PDFDocument.load(bytes);
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'),
      );
    expect(fonts.length).toBe(2);
  });

  it('gives the same bytes twice', async () => {
    const source = await cmykPages({ pages: 4, trim: a4 });
    const [one, other] = [await imposeBooklet(source, job, bookletOf), await imposeBooklet(source, job, bookletOf)];
    expect(Buffer.from(one.bytes ?? []).equals(Buffer.from(other.bytes ?? [1]))).toBe(true);
  });

  it('leaves the cover to a sheet of its own, with the spine between back and front', async () => {
    const source = await cmykPages({ pages: 40, trim: a4 });
    const inside = await imposeBooklet(source, job, { ...bookletOf, coverApart: true });
    const cover = await imposeCover(source, job, { spine: 4.7 });
    const insideText = (await readText(inside.bytes ?? new Uint8Array())).join(' ');
    for (const page of [1, 2, 39, 40]) expect(insideText).not.toContain(`This is page ${page}.`);
    const [outside, within] = await readText(cover.bytes ?? new Uint8Array());
    expect(outside).toMatch(/page 40\..*page 1\..*spine 4\.7 mm/);
    expect(within).toMatch(/page 2\..*page 39\./);
    const trim = readBox((await PDFDocument.load(cover.bytes ?? new Uint8Array())).getPage(0), 'TrimBox');
    expect(toMm(trim?.width ?? 0)).toBeCloseTo(424.7, 1);
  });

  it('fills the book before its cover is taken away, blanks before a back cover', async () => {
    const source = await cmykPages({ pages: 42, trim: a4 });
    const shape = { coverApart: true, backCover: true };
    const inside = await imposeBooklet(source, job, { ...bookletOf, ...shape });
    const cover = await imposeCover(source, job, { spine: 5, backCover: true });
    const [outside, within] = await readText(cover.bytes ?? new Uint8Array());
    expect(outside).toMatch(/page 42\..*page 1\./);
    expect(within).toMatch(/page 2\./);
    expect(within).not.toMatch(/page 41\./);
    const text = (await readText(inside.bytes ?? new Uint8Array())).join(' ');
    expect([...text.matchAll(/This is page (\d+)\./g)].length).toBe(39);
    expect(text).toContain('pages blank and 3');
  });

  it('sets the title on a spine that has room for 12 pt, and says where it has not', async () => {
    const source = await cmykPages({ pages: 40, trim: a4 });
    const titleOf = async (spine: number) => {
      const { bytes, faults } = await imposeCover(source, job, { spine, spineTitle: 'Words on the back' });
      return [(await readText(bytes ?? new Uint8Array()))[0]?.includes('Words on the back'), faults.map((f) => f.rule)];
    };
    expect(await titleOf(7)).toEqual([true, []]);
    expect(await titleOf(5)).toEqual([false, ['spine-title']]);
    expect(await titleOf(0)).toEqual([false, []]);
  });

  it.each([
    ['a bleed larger than the sheet allows', { trim: a4, bleed: 12, settings: {} }, 'bleed-too-large'],
    ['a sheet that is too small', { trim: a4, bleed: 3, settings: { sheet: 'A4' as const } }, 'sheet-too-small'],
    ['an impossible paper size', { trim: a4, bleed: 3, settings: { sheet: { width: 0, height: 900 } } }, 'paper-size'],
    [
      'more pages than a saddle stitch takes',
      { trim: a5, bleed: 3, pages: 68, settings: { binding: 'saddle' as const } },
      'binding-pages',
    ],
  ])('refuses %s', async (_, { trim, bleed, settings, ...rest }, rule) => {
    const pages = 'pages' in rest ? (rest.pages ?? 4) : 4;
    const source = await cmykPages({ pages, trim, bleed });
    const { bytes, faults } = await imposeBooklet(source, { ...job, bleed }, { ...bookletOf, ...settings });
    expect(bytes).toBeUndefined();
    expect(faults.map((fault) => [fault.severity, fault.rule])).toEqual([['error', rule]]);
  });
});

import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageText } from '../../../src/print/content/streamText.ts';
import { readBox } from '../../../src/print/file/pageBoxes.ts';
import { onTheBack } from '../../../src/print/gang/planGang.ts';
import { drawForm } from '../../../src/print/impose/drawForm.ts';
import type { PressJob } from '../../../src/print/index.ts';
import { gangCards, imposeBooklet, imposeCover } from '../../../src/print/index.ts';
import { toMm, toPt } from '../../../src/print/units.ts';
import { a5, card, cmykPages } from '../support/cmykPages.ts';
import { pressJob } from '../support/job.ts';
import { readPlaces } from '../support/readPlaces.ts';

/** pt: text of marks. That of pages of `cmykPages` is larger, that of their cards smaller. */
const SLUG = 8;
/** mm from the trim's left edge to the text of a page of `cmykPages`. */
const TEXT_AT = 0.15 * a5.width;

describe('pages stand where they belong', () => {
  let job: PressJob;
  beforeAll(async () => {
    job = await pressJob();
  });

  it('on the outer sheet at their trim, on inner sheets nearer to the spine by the creep', async () => {
    const settings = { binding: 'saddle', thickness: 0.2 } as const;
    const { bytes = new Uint8Array(), plan } = await imposeBooklet(
      await cmykPages({ pages: 24, trim: a5 }),
      job,
      settings,
    );
    const sheets = await readPlaces(bytes, (size) => size > SLUG);
    const pages = (await PDFDocument.load(bytes)).getPages();
    expect(sheets).toHaveLength(12);
    for (const [index, places] of sheets.entries()) {
      const trim = pages[index] && readBox(pages[index], 'TrimBox');
      const fromTrim = places.map(({ x }) => toMm(x - (trim?.x ?? 0))).toSorted((a, b) => a - b);
      const creep = toMm(plan?.sides[index]?.creep ?? 0);
      expect(fromTrim[0]).toBeCloseTo(TEXT_AT + creep, 1);
      expect(fromTrim[1]).toBeCloseTo(a5.width + TEXT_AT - creep, 1);
    }
    expect(toMm(plan?.sides.at(-1)?.creep ?? 0)).toBeCloseTo(1, 2);
  });

  it('with room at the spine for what perfect binding mills off', async () => {
    const settings = { binding: 'perfect', thickness: 0.1 } as const;
    const { bytes = new Uint8Array() } = await imposeBooklet(await cmykPages({ pages: 32, trim: a5 }), job, settings);
    const [page] = (await PDFDocument.load(bytes)).getPages();
    const trim = page && readBox(page, 'TrimBox');
    expect(toMm(trim?.width ?? 0)).toBeCloseTo(2 * (a5.width + 3), 1);
    const [places = []] = await readPlaces(bytes, (size) => size > SLUG);
    const fromTrim = places.map(({ x }) => toMm(x - (trim?.x ?? 0))).toSorted((a, b) => a - b);
    expect(fromTrim[0]).toBeCloseTo(TEXT_AT, 1);
    expect(fromTrim[1]).toBeCloseTo(a5.width + 6 + TEXT_AT, 1);
  });

  it.each(['long', 'short'] as const)('backs of cards behind their fronts, turned on the %s edge', async (turn) => {
    const source = await cmykPages({ pages: 2, trim: card });
    const { bytes = new Uint8Array(), plan } = await gangCards(source, job, { turn });
    const [front = [], back = []] = await readPlaces(bytes, (size) => size < SLUG);
    const along = (places: typeof front) => places.map(({ x }) => toMm(x)).toSorted((a, b) => a - b);
    const cards = plan?.cards ?? [];
    const fronts = cards.map(({ x, width }) => x + 0.15 * width).toSorted((a, b) => a - b);
    const backs = cards
      .map((place) => plan && onTheBack(place, plan, turn))
      .map((place) => (place ? place.x + (place.turned ? 0.85 : 0.15) * place.width : 0))
      .toSorted((a, b) => a - b);
    expect(cards.length).toBeGreaterThan(1);
    expect(along(front)).toEqual(fronts.map((x) => expect.closeTo(x, 1)));
    expect(along(back)).toEqual(backs.map((x) => expect.closeTo(x, 1)));
  });

  it('and are refused where they are not of one size, or too few for a cover apart', async () => {
    const pdf = await PDFDocument.load(await cmykPages({ pages: 4, trim: a5 }));
    pdf.getPage(2).setSize(toPt(160), toPt(220));
    const { bytes, faults } = await imposeBooklet(await pdf.save(), job, { binding: 'saddle', thickness: 0.1 });
    expect(bytes).toBeUndefined();
    expect(faults.map(({ rule, page }) => [rule, page])).toEqual([['page-size', 3]]);
    const cover = await imposeCover(await cmykPages({ pages: 2, trim: a5 }), job, { spine: 0 });
    expect(cover.faults.map(({ rule }) => rule)).toEqual(['cover-pages']);
  });

  it('and are refused where the sheet is too low for them, or the title too long for the spine', async () => {
    const source = await cmykPages({ pages: 8, trim: a5 });
    const low = { binding: 'saddle', thickness: 0.1, sheet: { width: 400, height: 200 } } as const;
    expect((await imposeBooklet(source, job, low)).faults.map(({ rule }) => rule)).toEqual(['sheet-too-small']);
    const spineTitle = 'A title that goes on and on, '.repeat(4);
    const { faults } = await imposeCover(source, job, { spine: 8, spineTitle });
    expect(faults.map(({ rule, message }) => [rule, message])).toEqual([
      ['spine-title', 'the title is too long for the spine at 12 pt'],
    ]);
  });

  it('and the words on the spine are white where its ground is dark', async () => {
    const inkOn = async (black: number) => {
      const source = await cmykPages({ pages: 8, trim: a5, ground: [0, 0, 0, black] });
      const { bytes = new Uint8Array() } = await imposeCover(source, job, { spine: 8, spineTitle: 'Words' });
      const text = pageText((await PDFDocument.load(bytes)).getPage(0));
      return /(\S+ \S+ \S+ \S+) k\nBT\n\S+ \S+ Tf\n0 -1 1 0/.exec(text)?.[1];
    };
    expect([await inkOn(0.9), await inkOn(0.1)]).toEqual(['0 0 0 0', '0 0 0 1']);
  });

  it('and the front goes on over the spine', async () => {
    const source = await cmykPages({ pages: 8, trim: a5 });
    const drawn = async (spine: number) => {
      const { bytes = new Uint8Array() } = await imposeCover(source, job, { spine });
      return pageText((await PDFDocument.load(bytes)).getPage(0)).match(/\/PageRight Do/g)?.length;
    };
    // A strip as wide as the bleed at a time: 3 mm.
    expect([await drawn(0), await drawn(5)]).toEqual([1, 3]);
  });

  it('and are cut off at their half of the sheet', async () => {
    const pdf = await PDFDocument.create();
    const [form] = await pdf.embedPages([pdf.addPage([100, 100])]);
    if (!form) throw new Error('no page was embedded');
    const clip = { x: 5, y: 6, width: 70, height: 80 };
    const operators = drawForm(pdf.addPage(), form, 'Left', { x: 1, y: 2 }, clip);
    expect(operators).toEqual(['q', '5 6 70 80 re', 'W', 'n', '1 0 0 1 1 2 cm', '/Left Do', 'Q']);
  });
});

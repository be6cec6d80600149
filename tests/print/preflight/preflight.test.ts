import { readFileSync } from 'node:fs';
import { degrees, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { gangCards, imposeBooklet, preflight } from '../../../src/print/index.ts';
import { a4, card, cmykPages } from '../support/cmykPages.ts';
import { changed, printFile, removeKey, withPicture, withStandardFont, withState } from '../support/faultyPdf.ts';
import { pressJob } from '../support/job.ts';

const faultsOf = async (bytes: Uint8Array, settings = {}) =>
  (await preflight(bytes, settings)).faults.map(({ severity, rule, page }) =>
    `${severity} ${rule} ${page ?? ''}`.trim(),
  );
const drawn = (...operators: string[]) => printFile({ extra: () => operators });

describe('preflight', () => {
  it('finds nothing in our own singles, booklets and gang sheets', async () => {
    const job = await pressJob();
    const pages = await cmykPages({ pages: 8, trim: a4 });
    const cards = await cmykPages({ pages: 2, trim: card });
    const booklet = await imposeBooklet(pages, job, { binding: 'saddle', thickness: 0.1 });
    const gang = await gangCards(cards, job, { turn: 'long' });
    for (const bytes of [await printFile(), booklet.bytes, gang.bytes])
      expect(await faultsOf(bytes ?? new Uint8Array())).toEqual([]);
  });

  it('tells page and place in mm from the trim', async () => {
    const bytes = await drawn('1 0 0 rg', '36.85 36.85 72 72 re f');
    const [fault] = (await preflight(bytes)).faults;
    expect(fault?.rule).toBe('rgb');
    expect(fault?.page).toBe(1);
    expect(fault?.place?.x).toBeCloseTo(10, 1);
    expect(fault?.place?.y).toBeCloseTo(297 - 10 - 25.4, 1);
    expect(fault?.place?.width).toBeCloseTo(25.4, 1);
  });

  it.each([
    [
      'a page without trim box',
      () => changed((pdf) => void pdf.getPage(0).node.delete(PDFName.of('TrimBox'))),
      'error trim-box 1',
    ],
    ['too little bleed', () => changed((pdf) => void pdf.getPage(0).setBleedBox(7, 7, 598, 844)), 'error bleed-box 1'],
    ['no output intent', () => removeKey('OutputIntents'), 'error output-intent'],
    [
      'links',
      () =>
        changed((pdf) => {
          const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [9, 9, 99, 99] });
          pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([link]));
        }),
      'error interactive 1',
    ],
    [
      'no word of trapping',
      () =>
        changed((pdf) => {
          pdf.catalog.delete(PDFName.of('Metadata'));
          pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict).delete(PDFName.of('Trapped'));
        }),
      'error trapped',
    ],
    ['a font that is not embedded', withStandardFont, 'error font-embedded 1'],
    ['RGB in a form', () => withForm('0 0 1 rg 0 0 50 50 re f'), 'error rgb 1'],
    ['an RGB picture', () => withPicture(300, 'DeviceRGB', [10, 20, 30]), 'error rgb 1'],
    [
      'an inline picture in RGB',
      () => drawn('200 0 0 200 100 100 cm', 'BI /W 900 /H 900 /CS /RGB /BPC 8 ID xxxxxx EI'),
      'error rgb 1',
    ],
    [
      'a coarse inline picture',
      () => drawn('200 0 0 200 100 100 cm', 'BI /W 2 /H 2 /CS /G /BPC 8 ID xxxx EI'),
      'error picture-resolution 1',
    ],
    ['a picture of 200 ppi', () => withPicture(200, 'DeviceCMYK', [0, 0, 0, 9]), 'warning picture-resolution 1'],
    ['a picture of 72 ppi', () => withPicture(72, 'DeviceCMYK', [0, 0, 0, 9]), 'error picture-resolution 1'],
    ['a picture with 400 % ink', () => withPicture(300, 'DeviceCMYK', [255, 255, 255, 255]), 'error total-ink 1'],
    ['an area with 320 % ink', () => drawn('1 1 1 0.2 k', '100 100 90 90 re f'), 'error total-ink 1'],
    ['a hairline', () => drawn('0 0 0 1 K 0.1 w', '100 100 m 200 100 l S'), 'error hairline 1'],
    ['an area as thin as a hairline', () => drawn('0 0 0 1 k', '100 100 90 0.1 re f'), 'error hairline 1'],
    [
      'rich black text',
      () => drawn('0.4 0.3 0.3 1 k', 'BT /F1 10 Tf 100 100 Td <00010002> Tj ET'),
      'error rich-black-text 1',
    ],
    [
      'small text in three inks',
      () => drawn('0.4 0.3 0.3 0 k', 'BT /F1 8 Tf 100 100 Td <00010002> Tj ET'),
      'warning text-inks 1',
    ],
    ['text near the trim', () => drawn('BT /F1 12 Tf 15 300 Td <00010002> Tj ET'), 'error text-near-trim 1'],
    [
      'black text that knocks out',
      () => withState({ OP: false, op: false }, ['0 0 0 1 k', 'BT /F1 12 Tf 99 99 Td <00010002> Tj ET']),
      'warning black-overprint 1',
    ],
    [
      'white text that overprints',
      () => withState({ OP: true, op: true, OPM: 1 }, ['0 0 0 0 k', 'BT /F1 12 Tf 99 99 Td <00010002> Tj ET']),
      'error white-overprint 1',
    ],
    ['a spot colour that nobody ordered', () => withSpot('PANTONE 300 C'), 'warning spot-colour 1'],
  ])('finds %s', async (_, make, expected) => {
    expect(await faultsOf(await make())).toContain(expected);
  });

  it('lets large text have several inks, and the same places without faults pass', async () => {
    const large = await drawn('0.4 0.3 0.3 0 k', 'BT /F1 14 Tf 100 100 Td <00010002> Tj ET');
    expect(await faultsOf(large)).toEqual([]);
    expect(await faultsOf(await withPicture(300, 'DeviceCMYK', [200, 200, 200, 100]))).toEqual([]);
  });

  it('adds up ink where black overprints, and finds the place', async () => {
    const operators = ['1 0.8 0.6 0 k', '100 100 90 90 re f', '/Over gs', '0 0 0 1 k', '120 120 20 20 re f'];
    const { faults } = await preflight(await drawn(...operators));
    const [fault] = faults;
    expect(fault?.rule).toBe('total-ink');
    expect(fault?.message).toContain('340 %');
    expect(fault?.place?.width ?? 99).toBeLessThan(20);
  });

  it('sees that black over other inks stays below the limit', async () => {
    const operators = [
      '1 0.8 0 0 k',
      '100 100 90 90 re f',
      '0 0 1 0 k',
      '300 300 9 9 re f',
      '0 0 0 1 k',
      '120 120 20 20 re f',
    ];
    const { faults, ink } = await preflight(await drawn(...operators));
    expect(faults).toEqual([]);
    expect(ink[0]?.most).toBeCloseTo(280, 0);
  });

  it('finds a ground that stops at the trim, and art that does', async () => {
    expect(await faultsOf(await printFile({ ground: 'trim' }))).toContain('error bleed-painted 1');
    const stripe = await printFile({
      ground: 'none',
      extra: () => ['0 0.5 0 0 k', '8.5 400 m 100 420 l 100 500 l 8.5 480 l f'],
    });
    const { faults } = await preflight(stripe);
    expect(faults.map((fault) => fault.rule)).toEqual(['bleed-painted']);
    expect(faults[0]?.place?.x).toBeLessThan(0.5);
    expect(faults[0]?.place?.height ?? 0).toBeGreaterThan(25);
  });

  it('lets art that goes on into the bleed pass', async () => {
    const stripe = ['0 0.5 0 0 k', '0 400 m 100 420 l 100 500 l 0 480 l f'];
    expect(await faultsOf(await printFile({ ground: 'none', extra: () => stripe }))).toEqual([]);
  });

  it('holds text to the die line of its card on a gang sheet', async () => {
    const job = await pressJob();
    const extra = () => ['BT /F1 7 Tf 14 60 Td <00010002> Tj ET'];
    const { bytes } = await gangCards(await cmykPages({ pages: 2, trim: card, extra }), job, { turn: 'long' });
    const { faults } = await preflight(bytes ?? new Uint8Array());
    expect(new Set(faults.map((fault) => `${fault.rule} ${fault.message}`))).toEqual(
      new Set(['text-near-trim text 2.0 mm from the trim']),
    );
    expect(faults.length).toBe(18);
  });

  it('holds text against the crop box or the media box where there is no trim box, and says so', async () => {
    const near = ['BT /F1 12 Tf 15 300 Td <00010002> Tj ET'];
    const told = async (left: number, crop?: readonly [number, number, number, number]) => {
      const pdf = await PDFDocument.load(await printFile({ extra: () => near }), { updateMetadata: false });
      const page = pdf.getPage(0);
      for (const box of ['TrimBox', 'BleedBox']) page.node.delete(PDFName.of(box));
      page.setMediaBox(left, 0, 613, 859);
      if (crop) page.setCropBox(...crop);
      const { faults } = await preflight(await pdf.save());
      return faults.filter(({ rule }) => rule === 'text-near-trim').map(({ message }) => message);
    };
    expect(await told(0, [10, 10, 593, 839])).toEqual(['text 1.8 mm from the crop box, as there is no trim box']);
    expect(await told(0)).toEqual([]);
    expect(await told(8)).toEqual(['text 2.5 mm from the media box, as there is no trim box']);
    expect(await told(0, [0, 0, 20, 859])).toEqual(['text is cut off by the crop box, as there is no trim box']);
  });

  it('sees the ink where it is on pages that are cropped or turned', async () => {
    const ink = async (change: (pdf: PDFDocument) => void) => {
      const bytes = await printFile({ ground: 'none', extra: () => ['1 1 1 0.4 k', '100 100 90 90 re f'] });
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      change(pdf);
      const { faults } = await preflight(await pdf.save());
      return faults.filter(({ rule }) => rule === 'total-ink').map(({ place }) => place);
    };
    const straight = await ink(() => undefined);
    expect(straight).toHaveLength(1);
    expect(await ink((pdf) => pdf.getPage(0).setCropBox(90, 90, 300, 300))).toEqual(straight);
    expect(await ink((pdf) => pdf.getPage(0).setRotation(degrees(90)))).toEqual(straight);
  });

  it('says when the binding does not take the pages', async () => {
    const bytes = await printFile({ pages: 70 });
    expect(await faultsOf(bytes, { binding: 'saddle' })).toEqual(['error binding-pages']);
    expect(await faultsOf(bytes, { binding: 'sections' })).toEqual(['info binding-pages']);
  });

  it('says that a file is encrypted or broken', async () => {
    const encrypted = readFileSync(new URL('../support/encrypted.pdf', import.meta.url));
    expect(await faultsOf(encrypted)).toEqual(['error encrypted-pdf']);
    const whole = Buffer.from(await printFile());
    expect(await faultsOf(whole.subarray(0, whole.length / 2))).toEqual(['error broken-pdf']);
    expect(await faultsOf(Buffer.from('%PDF-1.7\n%%EOF'))).toEqual(['error broken-pdf']);
    const misnamed = Buffer.from(whole.toString('latin1').replace(/startxref/g, 'startxrfe'), 'latin1');
    expect(await faultsOf(misnamed)).toEqual(['error broken-pdf']);
    expect(await faultsOf(new Uint8Array())).toEqual(['error broken-pdf']);
  });

  it('does not throw on a file with its bytes changed', async () => {
    const whole = await printFile();
    for (let seed = 1; seed < 20; seed++) {
      const broken = Uint8Array.from(whole);
      for (let at = seed * 37; at < broken.length; at += 4001) broken[at] = (at * seed) % 256;
      expect(Array.isArray((await preflight(broken)).faults)).toBe(true);
    }
  });
});

async function withForm(operators: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await printFile(), { updateMetadata: false });
  const { context } = pdf;
  const form = context.register(
    context.stream(operators, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 50, 50],
      Matrix: [1, 0, 0, 1, 200, 200],
    }),
  );
  const page = pdf.getPage(0);
  page.node.setXObject(PDFName.of('Fm'), form);
  page.node.addContentStream(context.register(context.stream('/Fm Do')));
  return await pdf.save();
}

async function withSpot(name: string): Promise<Uint8Array> {
  return await changed((pdf) => {
    const { context } = pdf;
    const tint = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 0.4, 0, 0], N: 1 });
    const space = context.obj(['Separation', name, 'DeviceCMYK', tint]);
    const page = pdf.getPage(0);
    page.node.normalizedEntries().Resources.set(PDFName.of('ColorSpace'), context.obj({ Spot: space }));
    page.node.addContentStream(context.register(context.stream('q /Spot cs 1 scn 200 200 50 50 re f Q')));
  });
}

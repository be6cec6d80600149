import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBox } from '../../src/print/file/pageBoxes.ts';
import type { PressJob } from '../../src/print/index.ts';
import { finishPrint, preflight } from '../../src/print/index.ts';
import { separate } from '../../src/print/recolour/separate.ts';
import { toMm } from '../../src/print/units.ts';
import { a4, card, cmykPages } from './support/cmykPages.ts';
import { pressJob } from './support/job.ts';
import { readText } from './support/readText.ts';

describe('finishPrint', () => {
  let job: PressJob;
  let source: Uint8Array;
  let made: Uint8Array;
  beforeAll(async () => {
    job = await pressJob();
    source = await cmykPages({ pages: 2, trim: a4 });
    const { bytes, faults } = await finishPrint(source, job);
    expect(faults).toEqual([]);
    made = bytes ?? new Uint8Array();
  });

  it('gives each page its trim, bleed and media box', async () => {
    const pdf = await PDFDocument.load(made, { updateMetadata: false });
    for (const page of pdf.getPages()) {
      const trim = readBox(page, 'TrimBox');
      const bleed = readBox(page, 'BleedBox');
      const media = readBox(page, 'MediaBox');
      expect(toMm(trim?.width ?? 0)).toBeCloseTo(210, 2);
      expect(toMm(trim?.height ?? 0)).toBeCloseTo(297, 2);
      expect(toMm((trim?.x ?? 0) - (bleed?.x ?? 0))).toBeCloseTo(3, 3);
      expect(toMm(bleed?.width ?? 0)).toBeCloseTo(216, 2);
      expect(media?.width ?? 0).toBeGreaterThan(bleed?.width ?? 0);
    }
  });

  it('says PDF/X-4, trapped or not, and what press it is for', async () => {
    const pdf = await PDFDocument.load(made, { updateMetadata: false });
    const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
    expect(String(metadata)).toContain('/Subtype /XML');
    const text = Buffer.from(made).toString('latin1');
    expect(text).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
    expect(text).toContain('<pdf:Trapped>False</pdf:Trapped>');
    const intents = pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
    const intent = intents.lookup(0, PDFDict);
    expect(String(intent.get(PDFName.of('S')))).toBe('/GTS_PDFX');
    expect(String(intent.get(PDFName.of('OutputConditionIdentifier')))).toBe('(FOGRA39)');
    expect(String(pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict).get(PDFName.of('Trapped')))).toBe('/False');
  });

  it('writes title, version, page and separations into the slug', async () => {
    const [first, second] = await readText(made);
    expect(first).toContain('Family Support Pathway · version 1.2 · page 1 of 2');
    expect(second).toContain('page 2 of 2');
    expect(first).toMatch(/Cyan\s+Magenta\s+Yellow\s+Black/);
  });

  it.each([0, 3])('sets no marks where none are asked for: the media box ends with %i mm of bleed', async (bleed) => {
    const pages = await cmykPages({ pages: 2, trim: a4, bleed });
    const { bytes = new Uint8Array() } = await finishPrint(pages, { ...job, bleed, marks: false });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of pdf.getPages()) {
      const [trim, media] = [readBox(page, 'TrimBox'), readBox(page, 'MediaBox')];
      expect(readBox(page, 'BleedBox')).toEqual(media);
      expect(toMm((trim?.x ?? 0) - (media?.x ?? 0))).toBeCloseTo(bleed, 3);
      expect(toMm(trim?.width ?? 0)).toBeCloseTo(210, 2);
    }
    expect((await readText(bytes)).map((text) => text.trim())).toEqual(['This is page 1.', 'This is page 2.']);
    expect((await preflight(bytes, { bleed })).faults).toEqual([]);
  });

  it('takes away annotations, tags and outlines', async () => {
    const screen = await PDFDocument.load(source, { updateMetadata: false });
    const { context } = screen;
    screen
      .getPage(0)
      .node.set(PDFName.of('Annots'), context.obj([{ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] }]));
    screen.catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot' }));
    screen.catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines' }));
    const { bytes = new Uint8Array() } = await finishPrint(await screen.save(), job);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getPage(0).node.Annots()).toBeUndefined();
    for (const key of ['StructTreeRoot', 'Outlines', 'MarkInfo'])
      expect(pdf.catalog.get(PDFName.of(key))).toBeUndefined();
    const kinds = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(kinds.some((kind) => kind.includes('/StructTreeRoot') || kind.includes('/Outlines'))).toBe(false);
  });

  it('shows black alone on pages of one ink, and four inks on those of a cover apart', async () => {
    const pages = await cmykPages({ pages: 2, trim: a4, ground: 'none' });
    const black = await pressJob({ ink: 'black' });
    const inksOf = async (fourInks?: ReadonlySet<number>) => {
      const { bytes = new Uint8Array() } = await finishPrint(pages, black, fourInks);
      const found: string[] = [];
      await separate(bytes, 1, ({ inks }) => {
        found.push([0, 1, 2, 3].filter((plate) => inks.some((ink, at) => at % 4 === plate && ink > 0)).join(''));
      });
      return { found, words: await readText(bytes) };
    };
    const inside = await inksOf();
    expect(inside.found).toEqual(['3', '3']);
    const { found, words } = await inksOf(new Set([1]));
    expect(found).toEqual(['0123', '3']);
    expect(words[0]).toMatch(/Cyan\s+Magenta\s+Yellow\s+Black/);
    expect(words[1]).toContain('Black');
    expect(words[1]).not.toMatch(/Cyan|Magenta|Yellow/);
  });

  it('gives the same bytes twice', async () => {
    const again = await finishPrint(source, job);
    expect(Buffer.from(again.bytes ?? []).equals(Buffer.from(made))).toBe(true);
  });

  it('keeps the marks of a card outside its bleed', async () => {
    const { bytes = new Uint8Array() } = await finishPrint(await cmykPages({ pages: 2, trim: card }), job);
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(toMm(readBox(pdf.getPage(0), 'TrimBox')?.width ?? 0)).toBeCloseTo(85.6, 2);
  });

  it('refuses a bleed that leaves no page', async () => {
    const { bytes, faults } = await finishPrint(source, { ...job, bleed: 110 });
    expect(bytes).toBeUndefined();
    expect(faults.map((fault) => fault.rule)).toEqual(['bleed-too-large']);
  });

  it('refuses what is not a PDF, and a PDF that is cut off', async () => {
    for (const broken of [Buffer.from('hello'), Buffer.from(made).subarray(0, 4000)]) {
      const { bytes, faults } = await finishPrint(broken, job);
      expect(bytes).toBeUndefined();
      expect(faults.map((fault) => fault.rule)).toEqual(['broken-pdf']);
    }
  });
});

import { readFileSync } from 'node:fs';
import type { PDFDict, PDFDocument, PDFObject } from 'pdf-lib';
import { PDFDict as Dictionary, degrees, PDFArray, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { appendContent } from '../../../src/print/file/appendContent.ts';
import { addStream } from '../../../src/print/file/compress.ts';
import type { ResourceKind } from '../../../src/print/file/resources.ts';
import { nameResource } from '../../../src/print/file/resources.ts';
import { preflight } from '../../../src/print/index.ts';
import { changed } from '../support/faultyPdf.ts';

// Files as they come from other people's programs, each with one thing that a printer would ring about.

const key = (name: string): PDFName => PDFName.of(name);

async function told(change: (pdf: PDFDocument) => void | Promise<void>): Promise<readonly string[]> {
  const { faults } = await preflight(await changed(change));
  return faults.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
}

const kinds: readonly ResourceKind[] = ['ColorSpace', 'ExtGState', 'Font', 'Pattern', 'XObject'];

/** Draws with resources of its own; `resources`: of each kind, by name. */
const draw = (
  pdf: PDFDocument,
  operators: readonly string[],
  resources: Partial<Record<ResourceKind, { readonly [name: string]: PDFObject }>> = {},
): void => {
  const page = pdf.getPage(0);
  for (const kind of kinds)
    for (const [name, object] of Object.entries(resources[kind] ?? {})) nameResource(page, kind, name, object);
  appendContent(page, operators);
};

const form = (pdf: PDFDocument, operators: string, entries: { readonly [key: string]: PDFObject } = {}) =>
  pdf.context.register(
    pdf.context.stream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 50, 50], ...entries }),
  );

function intentOf(pdf: PDFDocument): PDFDict {
  const intents = pdf.catalog.lookup(key('OutputIntents'), PDFArray);
  return intents.lookup(0, Dictionary);
}

/** Says another version of PDF/X, where PDF/X-4 does and where the older ones do. */
function callIt(pdf: PDFDocument, version: string): void {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, Dictionary);
  info.set(key('GTS_PDFXVersion'), PDFString.of(version));
  pdf.catalog.delete(key('Metadata'));
}

const see = ['/See gs', '0 0.4 0 0 k', '200 300 50 50 re f'];
const half = (pdf: PDFDocument) => ({ ExtGState: { See: pdf.context.obj({ ca: 0.5 }) } });
const white = (pdf: PDFDocument) => ({ ExtGState: { Over: pdf.context.obj({ OP: true, op: true, OPM: 1 }) } });
const separation = (pdf: PDFDocument, name: string) =>
  pdf.context.obj([
    'Separation',
    name,
    'DeviceCMYK',
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 },
  ]);

describe('what preflight says of a file with', () => {
  it.each<readonly [name: string, change: (pdf: PDFDocument) => void | Promise<void>, expected: string]>([
    ['a PDF/X that there is not', (pdf) => callIt(pdf, 'PDF/X-99'), 'error pdfx: is identified as “PDF/X-99”'],
    [
      'an output intent for a screen that says it has four inks',
      async (pdf) => {
        const screen = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
          .withIccProfile('srgb')
          .jpeg()
          .toBuffer();
        const { icc } = await sharp(screen).metadata();
        intentOf(pdf).set(key('DestOutputProfile'), addStream(pdf, icc ?? Buffer.of(), { N: 4 }));
      },
      'error output-intent: has an output intent that is not for four inks',
    ],
    [
      'an output intent that names its profile alone',
      (pdf) => void intentOf(pdf).delete(key('DestOutputProfile')),
      'error output-intent: has an output intent without a profile',
    ],
    [
      'two output intents',
      (pdf) => pdf.catalog.lookup(key('OutputIntents'), PDFArray).push(pdf.context.obj({ S: 'GTS_PDFX' })),
      'error output-intent: has 2 output intents',
    ],
    [
      'transparency in PDF/X-1a',
      (pdf) => {
        callIt(pdf, 'PDF/X-1a:2003');
        draw(pdf, see, half(pdf));
      },
      'error transparency: transparency, which PDF/X-1a does not allow',
    ],
    [
      'colours with a profile in PDF/X-1a',
      (pdf) => {
        callIt(pdf, 'PDF/X-1:2001');
        const profile = intentOf(pdf).get(key('DestOutputProfile')) ?? pdf.context.obj(0);
        draw(pdf, ['/Own cs 0 1 0 0 scn', '200 300 50 50 re f'], {
          ColorSpace: { Own: pdf.context.obj(['ICCBased', profile]) },
        });
      },
      'error pdfx: an area in ICC-based, 4 components, which PDF/X-1a does not allow',
    ],
    [
      'a group that is put together in RGB',
      (pdf) => {
        const group = pdf.context.obj({ S: 'Transparency', CS: 'DeviceRGB', I: true });
        draw(pdf, ['/Fm Do'], { XObject: { Fm: form(pdf, '0 0 0 1 k 0 0 9 9 re f', { Group: group }) } });
      },
      'error transparency: transparency is blended in RGB',
    ],
    [
      'transfer functions',
      (pdf) => {
        const curve = { FunctionType: 2, Domain: [0, 1], N: 2 };
        draw(pdf, ['/Curve gs'], { ExtGState: { Curve: pdf.context.obj({ TR: curve }) } });
      },
      'error pdfx: changes its tones by transfer functions',
    ],
    [
      'PostScript',
      (pdf) => {
        const code = pdf.context.register(pdf.context.stream('showpage', { Type: 'XObject', Subtype: 'PS' }));
        draw(pdf, ['/Ps Do'], { XObject: { Ps: code } });
      },
      'error pdfx: holds PostScript code',
    ],
    [
      'stand-ins for pictures (OPI)',
      (pdf) => draw(pdf, ['/Fm Do'], { XObject: { Fm: form(pdf, '', { OPI: pdf.context.obj({}) }) } }),
      'error pdfx: names pictures that stand in other files (OPI)',
    ],
    [
      'scripts',
      (pdf) => pdf.catalog.set(key('Names'), pdf.context.obj({ JavaScript: { Names: [] } })),
      'error interactive: has scripts',
    ],
    [
      'an action of a page',
      (pdf) => pdf.getPage(0).node.set(key('AA'), pdf.context.obj({ O: { S: 'JavaScript' } })),
      'error interactive: has actions',
    ],
    [
      'a file attached',
      (pdf) => pdf.attach(new Uint8Array([1]), 'words.txt').then(() => undefined),
      'warning interactive: has files attached',
    ],
    [
      'a stamp on the page',
      (pdf) => {
        const stamp = { Type: 'Annot', Subtype: 'Stamp', Rect: [200, 300, 300, 320], F: 4 };
        pdf.getPage(0).node.set(key('Annots'), pdf.context.obj([stamp]));
      },
      'error interactive: has an annotation (Stamp)',
    ],
    [
      'layers',
      (pdf) => {
        const shown = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Welsh') }));
        const hidden = pdf.context.register(pdf.context.obj({ Type: 'OCG', Name: PDFString.of('Notes') }));
        const layers = { OCGs: [shown, hidden], D: { OFF: [hidden] } };
        pdf.catalog.set(key('OCProperties'), pdf.context.obj(layers));
      },
      'warning layers: has layers: “Welsh”, “Notes” (hidden)',
    ],
    [
      'a white area that overprints',
      (pdf) => draw(pdf, ['/Over gs', '0 0 0 0 k', '200 300 50 50 re f'], white(pdf)),
      'error white-overprint: a white area overprints',
    ],
    [
      'a white line that overprints',
      (pdf) => draw(pdf, ['/Over gs', '0 0 0 0 K 2 w', '200 300 m 250 300 l S'], white(pdf)),
      'error white-overprint: a white line overprints',
    ],
    [
      'text in the bleed alone',
      (pdf) => draw(pdf, ['0 0 0 1 k', 'BT /F1 5 Tf 2 300 Td <0001> Tj ET']),
      'error text-near-trim: text stands in the bleed: it is cut off',
    ],
    [
      'the registration colour on the page',
      (pdf) => draw(pdf, ['/All cs 0.5 scn', '200 300 50 50 re f'], { ColorSpace: { All: separation(pdf, 'All') } }),
      'error spot-colour: an area in the registration colour',
    ],
    [
      'RGB in the glyphs of a font',
      (pdf) => {
        const glyph = pdf.context.register(pdf.context.stream('900 0 d0 1 0 0 rg 0 0 700 700 re f'));
        const font = pdf.context.obj({
          Type: 'Font',
          Subtype: 'Type3',
          FontBBox: [0, 0, 900, 900],
          FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
          CharProcs: { smile: glyph },
          Encoding: { Differences: [65, 'smile'] },
          FirstChar: 65,
          LastChar: 65,
          Widths: [900],
        });
        draw(pdf, ['BT /Emoji 20 Tf 200 300 Td (A) Tj ET'], { Font: { Emoji: font } });
      },
      'error rgb: an area in DeviceRGB',
    ],
    [
      'line art of 200 ppi',
      (pdf) => {
        const art = addStream(pdf, new Uint8Array(25 * 200).fill(0x55), {
          Type: 'XObject',
          Subtype: 'Image',
          Width: 200,
          Height: 200,
          ColorSpace: 'DeviceGray',
          BitsPerComponent: 1,
        });
        draw(pdf, ['72 0 0 72 200 300 cm', '/Art Do'], { XObject: { Art: art } });
      },
      'error picture-resolution: line art (1 bit) of 200 ppi',
    ],
    [
      'black text that a program has turned into four inks',
      (pdf) => draw(pdf, ['0.72 0.66 0.63 0.74 k', 'BT /F1 12 Tf 200 300 Td <00010002> Tj ET']),
      'error rich-black-text: text of 12.0 pt in black of 4 inks',
    ],
    [
      'a trim box without room',
      (pdf) => pdf.getPage(0).setTrimBox(10, 10, 0, 0),
      'error trim-box: has a trim box without room',
    ],
    [
      'an art box',
      (pdf) => pdf.getPage(0).setArtBox(0, 0, 100, 100),
      'warning box-order: has an art box beside its trim box',
    ],
    [
      'a unit of its own',
      (pdf) => pdf.getPage(0).node.set(key('UserUnit'), PDFNumber.of(10)),
      'error page-size: counts in units of 10 pt',
    ],
    [
      'a page beyond 5 m',
      (pdf) => {
        const page = pdf.getPage(0);
        page.setMediaBox(-9000, -9000, 20000, 20000);
      },
      'error page-size: is 7.1 × 7.1 m',
    ],
    ['a page with nothing on it', (pdf) => void pdf.addPage([400, 400]), 'info empty-page: one page is empty: 2'],
    [
      'a page that lies the other way',
      (pdf) => {
        const first = pdf.getPage(0);
        const copy = pdf.insertPage(1, [first.getWidth(), first.getHeight()]);
        for (const name of ['MediaBox', 'TrimBox', 'BleedBox', 'Resources', 'Contents'])
          copy.node.set(key(name), first.node.get(key(name)) ?? pdf.context.obj([]));
        copy.setRotation(degrees(90));
      },
      'warning page-size: lies the other way than page 1',
    ],
  ])('%s', async (_, change, expected) => {
    expect((await told(change)).filter((line) => line.startsWith(expected)).length, expected).toBe(1);
  });

  it('a note outside the bleed, or a trap net: nothing', async () => {
    const annotation = (Subtype: string, Rect: readonly number[]) =>
      told((pdf) =>
        pdf.getPage(0).node.set(key('Annots'), pdf.context.obj([{ Type: 'Annot', Subtype, Rect: [...Rect] }])),
      );
    expect(await annotation('Text', [-40, -40, -20, -20])).toEqual([]);
    expect(await annotation('TrapNet', [0, 0, 600, 800])).toEqual([]);
  });

  it('the registration colour in marks of a file without trim box: the box alone is told', async () => {
    const found = await told((pdf) => {
      const page = pdf.getPage(0);
      for (const box of ['TrimBox', 'BleedBox']) page.node.delete(key(box));
    });
    expect(found[0]).toMatch(/^error trim-box/);
    expect(found.filter((line) => line.includes('registration'))).toEqual([]);
  });

  it('JPEG 2000: its colours from its own data, its ink not guessed', async () => {
    const jpx = (name: string, entries: { readonly [key: string]: string } = {}) =>
      told((pdf) => {
        const bytes = readFileSync(new URL(`../support/${name}`, import.meta.url));
        const picture = { Type: 'XObject', Subtype: 'Image', Width: 300, Height: 300, Filter: 'JPXDecode', ...entries };
        const image = pdf.context.register(pdf.context.stream(bytes, picture));
        draw(pdf, ['72 0 0 72 200 300 cm', '/Jpx Do'], { XObject: { Jpx: image } });
      });
    expect(await jpx('red.jp2')).toEqual([
      'error rgb: a picture in DeviceRGB',
      'warning total-ink: a picture cannot be opened (JPEG 2000, fax coding or damaged): its ink is not measured',
    ]);
    expect(await jpx('dark.jp2', { ColorSpace: 'DeviceGray' })).toEqual([]);
  });

  it('a pattern: the place that it fills is told, not that of its cell', async () => {
    const { faults } = await preflight(
      await changed((pdf) => {
        const cell = pdf.context.register(
          pdf.context.stream('0 0 1 rg 0 0 5 5 re f', {
            Type: 'Pattern',
            PatternType: 1,
            PaintType: 1,
            TilingType: 1,
            BBox: [0, 0, 10, 10],
            XStep: 10,
            YStep: 10,
            Resources: {},
          }),
        );
        draw(pdf, ['/Pattern cs /Dots scn', '200 300 72 36 re f'], { Pattern: { Dots: cell } });
      }),
    );
    const place = faults.find(({ rule }) => rule === 'rgb')?.place;
    expect(place?.width).toBeCloseTo(25.4, 1);
    expect(place?.height).toBeCloseTo(12.7, 1);
  });
});

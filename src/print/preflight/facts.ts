import type { PDFDocument, PDFPage } from 'pdf-lib';
import { PDFDict, PDFName, PDFStream } from 'pdf-lib';
import type { Binding } from '../../document/print-settings.ts';
import type { Painted } from '../content/painted.ts';
import { streamText } from '../content/streamText.ts';
import { numberIn } from '../content/values.ts';
import { walkPage } from '../content/walkPage.ts';
import { readBox } from '../file/pageBoxes.ts';
import { isTechnical } from '../marks/isTechnical.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow, overlaps } from '../rectangle.ts';
import { toMm, toPt } from '../units.ts';
import type { PdfxVersion } from './pdfxVersion.ts';
import { pdfxVersion } from './pdfxVersion.ts';

export interface PreflightSettings {
  /** Absent: any. */
  readonly binding?: Binding;
  /** mm that text keeps from the trim; absent: 3 for a card, 5 for anything larger (STANDARDS, Print). */
  readonly safe?: number;
  /** mm; absent: 3. */
  readonly bleed?: number;
  /** Per cent; absent: 300. */
  readonly inkLimit?: number;
}

/** A page as the rules see it. Boxes in pt. */
export interface PageFacts {
  /** From 1. */
  readonly number: number;
  readonly page: PDFPage;
  readonly media: Rectangle;
  /** How many pt a unit of the page is: 1, unless it says otherwise (ISO 32000-1, 14.11.2). */
  readonly userUnit: number;
  /** Absent: the page does not say where it is cut. */
  readonly trim: Rectangle | undefined;
  readonly bleed: Rectangle | undefined;
  /** The trim; without one the crop box, or else the media box. Places are told from it. */
  readonly cut: Rectangle;
  /** Which box that is, in words. */
  readonly cutName: string;
  /** What is printed and may stay: the bleed, or the whole page. Marks lie outside. */
  readonly area: Rectangle;
  /** All that the page paints in that area. */
  readonly painted: readonly Painted[];
  /** It paints nothing at all, marks and slug neither. */
  readonly empty: boolean;
  /** Where it is cut: each die line, otherwise `cut`. With the mm that text keeps from it. */
  readonly cuts: readonly { readonly box: Rectangle; readonly safe: number }[];
  /** A box as mm from the top left corner of `cut`. */
  readonly place: (box: Rectangle) => Rectangle;
}
export interface FileFacts {
  readonly pdf: PDFDocument;
  /** Absent: the file does not say that it is PDF/X. */
  readonly pdfx: PdfxVersion | undefined;
  /** Empty where there is none. */
  readonly metadata: string;
  readonly info: PDFDict | undefined;
  readonly pages: readonly PageFacts[];
  readonly settings: PreflightSettings;
}

/** A trim with a side below this is a card. mm. */
const cardSide = 100;
const safeOfCard = 3;
const safeOfPage = 5;
/** A die line round less than this is a hole or a slot. mm. */
const smallestShape = 20;
/** pt: a mark that starts on the bleed's edge is still outside. */
const edge = 0.01;

/** Die lines of a sheet of several; otherwise the page's own cut. */
function cutsOf(painted: readonly Painted[], cut: Rectangle, safe: number | undefined): PageFacts['cuts'] {
  const lines = painted.flatMap((item) => (item.kind === 'stroke' && isTechnical(item) ? [item.box] : []));
  const shapes = lines.filter(({ width, height }) => Math.min(width, height) > toPt(smallestShape));
  const boxes = shapes.length > 0 ? shapes : [cut];
  return boxes.map((box) => ({
    box,
    safe: safe ?? (Math.min(box.width, box.height) < toPt(cardSide) ? safeOfCard : safeOfPage),
  }));
}

/** Where a page is cut as far as it says: what a printer would take for the trim (ISO 32000-1, 14.11.2). */
function cutOf(boxes: {
  readonly trim: Rectangle | undefined;
  readonly crop: Rectangle | undefined;
  readonly media: Rectangle;
}): { readonly box: Rectangle; readonly name: string } {
  if (boxes.trim) return { box: boxes.trim, name: 'trim' };
  return boxes.crop ? { box: boxes.crop, name: 'crop box' } : { box: boxes.media, name: 'media box' };
}

function pageFacts(page: PDFPage, number: number, settings: PreflightSettings): PageFacts {
  const media = readBox(page, 'MediaBox') ?? { x: 0, y: 0, ...page.getSize() };
  const trim = readBox(page, 'TrimBox');
  const bleed = readBox(page, 'BleedBox');
  const crop = readBox(page, 'CropBox');
  const area = bleed ?? trim ?? media;
  const { box: cut, name: cutName } = cutOf({ trim, crop, media });
  const inside = grow(area, -edge);
  const all = walkPage(page);
  const painted = all.filter((item) => overlaps(item.box, inside));
  return {
    number,
    page,
    media,
    userUnit: numberIn(page.node, 'UserUnit') ?? 1,
    trim,
    bleed,
    cut,
    cutName,
    area,
    painted,
    empty: all.length === 0,
    cuts: cutsOf(painted, cut, settings.safe),
    place: (box) => ({
      x: toMm(box.x - cut.x),
      y: toMm(cut.y + cut.height - box.y - box.height),
      width: toMm(box.width),
      height: toMm(box.height),
    }),
  };
}

/** Reads from an opened PDF all that the rules ask about. */
export function readFacts(pdf: PDFDocument, settings: PreflightSettings): FileFacts {
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  const told = metadata instanceof PDFStream ? Buffer.from(streamText(metadata), 'latin1').toString('utf8') : '';
  const found = pdf.context.lookup(pdf.context.trailerInfo.Info);
  const info = found instanceof PDFDict ? found : undefined;
  return {
    pdf,
    pdfx: pdfxVersion(told, info),
    metadata: told,
    info,
    pages: pdf.getPages().map((page, index) => pageFacts(page, index + 1, settings)),
    settings,
  };
}

import type { PDFPage } from 'pdf-lib';
import { PDFDocument, PDFName } from 'pdf-lib';
import { walkPage } from '../content/walkPage.ts';
import type { PrintFault } from '../fault.ts';
import { appendContent } from '../file/appendContent.ts';
import { addContent } from '../file/compress.ts';
import type { FileIdentity } from '../file/identify.ts';
import { identify } from '../file/identify.ts';
import { openPdf } from '../file/openPdf.ts';
import { op } from '../file/operators.ts';
import { readBox, writeBox } from '../file/pageBoxes.ts';
import { savePdf } from '../file/savePdf.ts';
import { onTheBack, planGang } from '../gang/planGang.ts';
import { drawForm } from '../impose/drawForm.ts';
import { embedOnce } from '../impose/embedOnce.ts';
import { cropSegments } from '../marks/cropMarks.ts';
import { markWeight } from '../marks/measures.ts';
import type { PressFile } from '../pressJob.ts';
import type { Rectangle } from '../rectangle.ts';
import { contains, grow } from '../rectangle.ts';
import { findSheet } from '../sheets.ts';
import { toMm, toPt } from '../units.ts';

/** mm, portrait: what every office printer holds. */
const a4 = { width: 210, height: 297 };
/** mm at each edge that an office printer may not reach (lasers leave 4.2 mm white). */
const officeMargin = 5;
/** mm: a page with a shorter side is a card, and goes several to a sheet. */
const cardSide = 100;
/** Cutting lines of cards: from the trim, and long. mm. */
const cutGap = 1;
const cutLength = 3;

const paper: Rectangle = { x: 0, y: 0, width: toPt(a4.width), height: toPt(a4.height) };
const printable = grow(paper, -toPt(officeMargin));

/** How a page is set on A4: as it is, cut off at the margins, where no text is lost by that; otherwise made smaller. */
function settingOf(page: PDFPage): { readonly scale: number; readonly x: number; readonly y: number } {
  const size = readBox(page, 'MediaBox') ?? { x: 0, y: 0, ...page.getSize() };
  const centre = (scale: number) => ({
    scale,
    x: (paper.width - size.width * scale) / 2 - size.x * scale,
    y: (paper.height - size.height * scale) / 2 - size.y * scale,
  });
  const whole = centre(1);
  const kept = walkPage(page)
    .filter((item) => item.kind === 'text')
    .every(({ box }) => contains(printable, { ...box, x: box.x + whole.x, y: box.y + whole.y }));
  return kept ? whole : centre(Math.min(1, printable.width / size.width, printable.height / size.height));
}

function setOnA4(page: PDFPage, number: number): readonly PrintFault[] {
  const { scale, x, y } = settingOf(page);
  page.node.normalizedEntries();
  const { context } = page.doc;
  page.node.wrapContentStreams(
    addContent(page.doc, [
      op('q'),
      op('re', printable.x, printable.y, printable.width, printable.height),
      op('W'),
      op('n'),
      op('cm', scale, 0, 0, scale, x, y),
    ]),
    addContent(page.doc, [op('Q')]),
  );
  for (const box of ['CropBox', 'TrimBox', 'BleedBox', 'ArtBox']) page.node.delete(PDFName.of(box));
  writeBox(page, 'MediaBox', paper);
  page.node.set(PDFName.of('Rotate'), context.obj(0));
  if (scale === 1) return [];
  return [
    {
      severity: 'info',
      rule: 'office-scale',
      page: number,
      message: `is printed at ${Math.round(scale * 100)} % so that its text stays within ${officeMargin} mm margins`,
      advice: `Keep text ${officeMargin} mm from the edge of the page.`,
    },
  ];
}

/** Cards: as many as go on A4, fronts on one page and backs on the next, turned on the long edge, with cutting lines. */
async function cardsOnA4(source: PDFDocument): Promise<PDFDocument | undefined> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const pages = source.getPages();
  const [first] = pages;
  const size = first && (readBox(first, 'MediaBox') ?? { x: 0, y: 0, ...first.getSize() });
  const { sheet } = findSheet('A4', { withMarks: false });
  const card = size && { width: toMm(size.width), height: toMm(size.height) };
  const plan = sheet && card && planGang(sheet, card, 0).plan;
  if (!plan || !size) return undefined;
  const forms = await embedOnce(
    target,
    pages,
    (page) => readBox(page, 'MediaBox') ?? { x: 0, y: 0, ...page.getSize() },
  );
  forms.forEach((form, index) => {
    const page = target.addPage([toPt(plan.width), toPt(plan.height)]);
    const places = plan.cards.map((place) =>
      index % 2 === 0 ? { ...place, turned: false } : onTheBack(place, plan, 'long'),
    );
    const cards = places.map((place) => ({ ...size, x: toPt(place.x), y: toPt(place.y), turned: place.turned }));
    const segments = cards.flatMap((box) => cropSegments(box, toPt(cutGap), toPt(cutLength)));
    const outer = segments.filter(([x1, y1, x2, y2]) => cards.every((box) => !crosses(box, x1, y1, x2, y2)));
    appendContent(page, [
      ...cards.flatMap((box) => drawForm(page, form, 'Card', box, box)),
      op('G', 0),
      op('w', markWeight),
      ...outer.flatMap(([x1, y1, x2, y2]) => [op('m', x1, y1), op('l', x2, y2), op('S')]),
    ]);
  });
  return target;
}

const crosses = (box: Rectangle, x1: number, y1: number, x2: number, y2: number): boolean =>
  Math.max(x1, x2) >= box.x &&
  Math.min(x1, x2) <= box.x + box.width &&
  Math.max(y1, y2) >= box.y &&
  Math.min(y1, y2) <= box.y + box.height;

/**
 * A copy for a council's own printer, from the screen PDF: A4, nothing within 5 mm of the edge, sRGB as it is, no bleed, no
 * tags or links. Pages keep their size (12 pt stays 12 pt) and lose only ground at the edge; where text stands too near
 * the edge the page is made smaller, and a fault says so. Cards go several to a sheet.
 */
export async function officeCopy(bytes: Uint8Array, identity: FileIdentity): Promise<PressFile> {
  const { pdf, faults } = await openPdf(bytes);
  if (!pdf) return { faults };
  const [first] = pdf.getPages();
  const size = first?.getSize() ?? paper;
  if (Math.min(size.width, size.height) < toPt(cardSide)) {
    const cards = await cardsOnA4(pdf);
    if (cards) {
      identify(cards, identity);
      return { bytes: await savePdf(cards), faults };
    }
  }
  const scaled = pdf.getPages().flatMap((page, index) => setOnA4(page, index + 1));
  identify(pdf, identity);
  pdf.catalog.delete(PDFName.of('OutputIntents'));
  return { bytes: await savePdf(pdf), faults: [...faults, ...scaled] };
}

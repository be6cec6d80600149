import type { PDFEmbeddedPage } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import type { SheetName, SheetSize } from '../../document/print-settings.ts';
import type { PrintFault } from '../fault.ts';
import { appendContent } from '../file/appendContent.ts';
import { identifyPdfX } from '../file/identify.ts';
import { openPdf } from '../file/openPdf.ts';
import { writePrintBoxes } from '../file/pageBoxes.ts';
import { nameResource } from '../file/resources.ts';
import { savePdf } from '../file/savePdf.ts';
import { drawForm } from '../impose/drawForm.ts';
import { embedOnce } from '../impose/embedOnce.ts';
import { colourBar } from '../marks/colourBar.ts';
import { dieLineInk, dieLineLook, dieLineSpaceName } from '../marks/inks.ts';
import type { MarkKit } from '../marks/markKit.ts';
import { makeMarkKit, nameMarkResources, separationParts } from '../marks/markKit.ts';
import { markGap, patchSide, registrationArm, slugSize } from '../marks/measures.ts';
import { registrationMark } from '../marks/registrationMark.ts';
import { slugLine, slugParts } from '../marks/slug.ts';
import { slugRest } from '../marks/slugRest.ts';
import type { PressFile, PressJob } from '../pressJob.ts';
import { bleedTooLarge, boxesOf } from '../pressJob.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';
import { findSheet } from '../sheets.ts';
import { toMm, toPt } from '../units.ts';
import { cutMarks } from './cutMarks.ts';
import { dieLine, overprintStateName } from './dieLine.ts';
import type { GangPlan } from './planGang.ts';
import { onTheBack, planGang } from './planGang.ts';

export interface GangSettings {
  /** The paper itself; absent: A4. */
  readonly sheet?: SheetName | SheetSize;
  /** Edge that the sheet is turned on for its back. */
  readonly turn: 'long' | 'short';
}
export interface GangFile extends PressFile {
  readonly plan?: GangPlan;
}

/** ISO/IEC 7810, ID-1: 3.18 mm nominal, 3 mm as the trade's punches have it (STANDARDS, Print). mm. */
const cornerRadius = 3;

const pointsOf = (box: Rectangle): Rectangle => ({
  x: toPt(box.x),
  y: toPt(box.y),
  width: toPt(box.width),
  height: toPt(box.height),
});

function boundsOf(cards: readonly Rectangle[]): Rectangle {
  const x = Math.min(...cards.map((card) => card.x));
  const y = Math.min(...cards.map((card) => card.y));
  return {
    x,
    y,
    width: Math.max(...cards.map((card) => card.x + card.width)) - x,
    height: Math.max(...cards.map((card) => card.y + card.height)) - y,
  };
}

/** Between the cutting marks over the first card, or beside the registration mark where that is over it. pt. */
function barRoom(cards: readonly Rectangle[], middle: number, top: number): Rectangle {
  const { x, width } = cards[0] ?? { x: 0, width: 0 };
  const left = x < middle && middle < x + width ? middle + registrationArm : x;
  return {
    x: left + 2 * markGap,
    y: top + markGap,
    width: x + width - left - 4 * markGap,
    height: patchSide,
  };
}

/** One side of a sheet: every place has the same page of the card. */
function drawSide(
  target: PDFDocument,
  kit: MarkKit,
  job: PressJob,
  plan: GangPlan,
  side: { readonly form: PDFEmbeddedPage | undefined; readonly places: readonly (Rectangle & { turned: boolean })[] },
  name: string,
): void {
  const bleed = toPt(job.bleed);
  const media = { x: 0, y: 0, width: toPt(plan.width), height: toPt(plan.height) };
  const page = target.addPage([media.width, media.height]);
  const cards = side.places.map((place) => ({ ...pointsOf(place), turned: place.turned }));
  const { form } = side;
  const art = cards.flatMap((card) => {
    const area = grow(card, bleed);
    return form ? drawForm(page, form, 'Card', { x: area.x, y: area.y, turned: card.turned }, area) : [];
  });
  const trim = boundsOf(cards);
  const area = grow(trim, bleed);
  const middleX = trim.x + trim.width / 2;
  const off = (media.height - area.height) / 4;
  const baseline = Math.max(slugSize / 2, area.y / 2 - slugSize / 2);
  const half = trim.width / 2 - 2 * registrationArm;
  nameMarkResources(page, kit);
  for (const spot of kit.spots) nameResource(page, 'ColorSpace', dieLineSpaceName, spot.space);
  const overprint = target.context.obj({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  nameResource(page, 'ExtGState', overprintStateName, overprint);
  appendContent(page, art);
  appendContent(
    page,
    cards.flatMap((card) => dieLine(card, toPt(cornerRadius))),
  );
  appendContent(page, [
    ...cutMarks(cards, bleed),
    ...colourBar(barRoom(cards, middleX, area.y + area.height), kit.ink),
    ...registrationMark(middleX, area.y - off),
    ...registrationMark(middleX, area.y + area.height + off),
    ...slugLine(kit.font, slugParts(kit.font, job.identity.title, slugRest(job.identity, name), half), {
      x: trim.x + markGap,
      y: baseline,
      width: half,
    }),
    ...slugLine(kit.font, separationParts(kit), { x: middleX + 2 * registrationArm, y: baseline, width: half }),
  ]);
  writePrintBoxes(page, { media, trim, bleed: area });
}

/**
 * As many cards as go on a sheet, one sheet (front and back) for each pair of pages: PDF/X-4, with cutting marks and the
 * die line in the spot colour `CutContour`. Front and back meet when the sheet is turned on the edge set. The input is what
 * `finishPrint` takes. Faults: a sheet that takes no card, an odd number of pages (the last back stays white).
 */
export async function gangCards(bytes: Uint8Array, job: PressJob, settings: GangSettings): Promise<GangFile> {
  const { pdf: source, faults: opening } = await openPdf(bytes);
  if (!source) return { faults: opening };
  const pages = source.getPages();
  const [first] = pages;
  const boxes = first && boxesOf(first, job.bleed);
  if (!first || !boxes)
    return { faults: [bleedTooLarge(1, job.bleed, first?.getWidth() ?? 0, first?.getHeight() ?? 0)] };
  const { sheet, faults: sheetFaults } = findSheet(settings.sheet ?? 'A4', { withMarks: false });
  if (!sheet) return { faults: sheetFaults };
  const card = { width: toMm(boxes.trim.width), height: toMm(boxes.trim.height) };
  const { plan, faults: planning } = planGang(sheet, card, job.bleed);
  if (!plan) return { faults: planning };
  const faults: PrintFault[] = [...opening];
  if (pages.length % 2 === 1)
    faults.push({
      severity: 'warning',
      rule: 'card-back',
      page: pages.length,
      message: 'has no back: its sheet is printed on one side',
      advice: 'Give the card an even number of pages.',
    });

  const target = await PDFDocument.create({ updateMetadata: false });
  const kit = await makeMarkKit(target, {
    font: job.slugFont,
    ink: job.ink,
    spots: [{ name: dieLineInk, look: dieLineLook }],
  });
  const forms = await embedOnce(target, pages, () => boxes.bleed);
  const fronts = plan.cards.map((place) => ({ ...place, turned: false }));
  const backs = plan.cards.map((place) => onTheBack(place, plan, settings.turn));
  const paper = `${sheet.name || 'sheet'}, ${plan.cards.length} up`;
  for (let index = 0; index < pages.length; index += 2) {
    drawSide(target, kit, job, plan, { form: forms[index], places: fronts }, `${paper}, front`);
    drawSide(
      target,
      kit,
      job,
      plan,
      { form: forms[index + 1], places: backs },
      `${paper}, back, turned on the ${settings.turn} edge`,
    );
  }
  identifyPdfX(target, job.identity, job.profile);
  return { bytes: await savePdf(target), plan, faults };
}

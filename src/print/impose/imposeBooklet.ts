import type { PDFEmbeddedPage } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import type { Binding, SheetName, SheetSize } from '../../document/print-settings.ts';
import type { PrintFault } from '../fault.ts';
import { hasError } from '../fault.ts';
import { appendContent } from '../file/appendContent.ts';
import { identifyPdfX } from '../file/identify.ts';
import { openPdf } from '../file/openPdf.ts';
import { writePrintBoxes } from '../file/pageBoxes.ts';
import { savePdf } from '../file/savePdf.ts';
import type { MarkKit } from '../marks/markKit.ts';
import { makeMarkKit } from '../marks/markKit.ts';
import { markSheet } from '../marks/markSheet.ts';
import type { PressJob } from '../pressJob.ts';
import { bleedTooLarge, boxesOf } from '../pressJob.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';
import { findSheet } from '../sheets.ts';
import { toMm, toPt } from '../units.ts';
import { drawForm } from './drawForm.ts';
import { embedOnce } from './embedOnce.ts';
import type { BookletPlan, BookShape, SheetSide } from './planBooklet.ts';
import { mostCreep, planBooklet } from './planBooklet.ts';
import { sheetFor, sheetRoom } from './sheetRoom.ts';

export interface BookletSettings extends BookShape {
  /** Absent: the smallest A sheet that takes two pages. */
  readonly sheet?: SheetName | SheetSize;
  readonly binding: Binding;
  /** mm of a leaf: creep and spine follow from it. */
  readonly thickness: number;
}
export interface BookletFile {
  /** Absent where a fault is an error. */
  readonly bytes?: Uint8Array;
  readonly plan?: BookletPlan;
  readonly faults: readonly PrintFault[];
}

/** mm by which a cut may be off. */
const cuttingTolerance = 0.5;
/** mm of bleed that a cut needs at the least. */
const leastBleed = 1;

/** A spread on its sheet, pt. */
interface Spread {
  readonly media: Rectangle;
  readonly trim: Rectangle;
  readonly bleed: Rectangle;
  /** Trimmed page with its milled edge. */
  readonly leaf: number;
  readonly allowance: number;
}

function spreadOn(
  sheet: SheetSize,
  page: { readonly width: number; readonly height: number },
  bleed: number,
  allowance: number,
): Spread {
  const media = { x: 0, y: 0, width: toPt(sheet.width), height: toPt(sheet.height) };
  const leaf = page.width + allowance;
  const trim = {
    x: (media.width - 2 * leaf) / 2,
    y: (media.height - page.height) / 2,
    width: 2 * leaf,
    height: page.height,
  };
  return { media, trim, bleed: grow(trim, bleed), leaf, allowance };
}

/** Operators of one side: each page clipped at the spine, moved towards it by the creep. */
function drawSide(
  sheetPage: ReturnType<PDFDocument['addPage']>,
  side: SheetSide,
  spread: Spread,
  forms: readonly (PDFEmbeddedPage | undefined)[],
  bleed: number,
): readonly string[] {
  const spine = spread.trim.x + spread.leaf;
  const { bleed: area, allowance } = spread;
  const half = area.width / 2;
  const left = forms[side.left - 1];
  const right = forms[side.right - 1];
  return [
    ...(left
      ? drawForm(
          sheetPage,
          left,
          'PageLeft',
          { x: area.x + side.creep, y: area.y },
          { x: area.x, y: area.y, width: half, height: area.height },
        )
      : []),
    ...(right
      ? drawForm(
          sheetPage,
          right,
          'PageRight',
          { x: spine + allowance - bleed - side.creep, y: area.y },
          { x: spine, y: area.y, width: half, height: area.height },
        )
      : []),
  ];
}

/**
 * What the pages of a side are drawn out to: at the fore-edge, the bleed less what creep has moved them from it, where that
 * is more than cutting allows for.
 */
function bleedAfterCreep({ trim, bleed }: Spread, creep: number): Rectangle {
  if (toMm(creep) <= cuttingTolerance) return bleed;
  const taken = Math.min(creep, trim.x - bleed.x);
  return { ...bleed, x: bleed.x + taken, width: bleed.width - 2 * taken };
}

/** Told where creep leaves so little of the bleed that a white edge may show once the booklet is cut. */
function creepFaults(plan: BookletPlan, bleed: number): readonly PrintFault[] {
  const creep = mostCreep(plan);
  if (bleed === 0 || bleed - creep >= leastBleed) return [];
  return [
    {
      severity: 'warning',
      rule: 'creep',
      message: `the innermost sheet moves ${creep.toFixed(1)} mm towards the spine, which leaves ${Math.max(0, bleed - creep).toFixed(1)} mm of the bleed of ${bleed} mm`,
      advice: `Set \`print: bleed\` to ${Math.ceil(creep + leastBleed)}, or take thinner paper, or \`binding: sections\`.`,
    },
  ];
}

const sideName = (side: SheetSide, plan: BookletPlan): string => {
  const signature = plan.signatures > 1 ? `signature ${side.signature} of ${plan.signatures}, ` : '';
  const page = (number: number): string => (number ? String(number) : 'blank');
  return `${signature}sheet ${side.sheet} ${side.side}: pages ${page(side.left)} and ${page(side.right)}`;
};

/** Draws every side of `plan` on a page of its own. */
function drawSheets(
  target: PDFDocument,
  kit: MarkKit,
  job: PressJob,
  plan: BookletPlan,
  spread: Spread,
  forms: readonly (PDFEmbeddedPage | undefined)[],
): void {
  const spine = spread.trim.x + spread.leaf;
  const folds = spread.allowance ? [spine - spread.allowance, spine, spine + spread.allowance] : [spine];
  for (const side of plan.sides) {
    const page = target.addPage([spread.media.width, spread.media.height]);
    appendContent(page, drawSide(page, side, spread, forms, toPt(job.bleed)));
    markSheet(
      page,
      kit,
      { media: spread.media, trim: spread.trim, bleed: spread.bleed, folds },
      job.identity,
      sideName(side, plan),
    );
    writePrintBoxes(page, { ...spread, bleed: bleedAfterCreep(spread, side.creep) });
  }
}

/**
 * Two pages a side on press sheets, in the order that folding brings back to reading order: PDF/X-4. The input is what
 * `finishPrint` takes. Blanks stand at the end, or before a back cover; creep follows from the thickness of the paper; a sheet named A3 or A4 is
 * the trimmed spread, printed on SRA3 or SRA4; the bleed box of inner sheets is as much narrower as creep moves their pages.
 * Faults: pages that do not fit the sheet, bleed larger than it allows, or less than creep needs, more pages than the
 * binding takes, pages of different sizes.
 */
export async function imposeBooklet(bytes: Uint8Array, job: PressJob, settings: BookletSettings): Promise<BookletFile> {
  const { pdf: source, faults: opening } = await openPdf(bytes);
  if (!source) return { faults: opening };
  const all = source.getPages();
  const { plan, faults: planning } = planBooklet(all.length, settings.binding, settings.thickness, settings);
  const numbers = (plan?.sides ?? []).flatMap(({ left, right }) => [left, right]).filter((number) => number > 0);
  const inside = numbers.sort((one, other) => one - other);
  const pages = plan ? inside.flatMap((number) => all[number - 1] ?? []) : all;
  const faults = [...opening, ...planning];
  const first = pages[0] && boxesOf(pages[0], job.bleed);
  if (!first)
    return { faults: [...faults, bleedTooLarge(1, job.bleed, pages[0]?.getWidth() ?? 0, pages[0]?.getHeight() ?? 0)] };
  if (!plan) return { faults };
  faults.push(...creepFaults(plan, job.bleed));
  for (const [index, page] of pages.entries()) {
    const odd =
      Math.abs(page.getWidth() - first.bleed.width) > 1 || Math.abs(page.getHeight() - first.bleed.height) > 1;
    if (odd)
      faults.push({
        severity: 'error',
        rule: 'page-size',
        page: inside[index] ?? index + 1,
        message: 'is not of the size of page 1, so it cannot stand in a booklet',
        advice: 'Give all pages of the edition one size.',
      });
  }
  const allowance = toPt(plan.spineAllowance);
  const asked = settings.sheet ?? sheetFor(first.trim, allowance);
  const { sheet, faults: sheetFaults } = findSheet(asked, { withMarks: true });
  faults.push(...sheetFaults);
  if (sheet)
    faults.push(
      ...sheetRoom(sheet, { width: 2 * (first.trim.width + allowance), height: first.trim.height }, job.bleed),
    );
  if (!sheet || hasError(faults)) return { faults, plan };
  const target = await PDFDocument.create({ updateMetadata: false });
  const kit = await makeMarkKit(target, { font: job.slugFont, ink: job.ink });
  const forms: (PDFEmbeddedPage | undefined)[] = [];
  for (const [index, form] of (await embedOnce(target, pages, () => first.bleed)).entries())
    forms[(inside[index] ?? 0) - 1] = form;
  drawSheets(target, kit, job, plan, spreadOn(sheet, first.trim, toPt(job.bleed), allowance), forms);
  identifyPdfX(target, job.identity, job.profile);
  return { bytes: await savePdf(target), plan, faults };
}

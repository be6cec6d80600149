import type { PDFEmbeddedPage, PDFPage } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import type { SheetName, SheetSize } from '../../document/print-settings.ts';
import type { PrintFault } from '../fault.ts';
import { hasError } from '../fault.ts';
import { appendContent } from '../file/appendContent.ts';
import { identifyPdfX } from '../file/identify.ts';
import { openPdf } from '../file/openPdf.ts';
import { writePrintBoxes } from '../file/pageBoxes.ts';
import { savePdf } from '../file/savePdf.ts';
import type { MarkKit } from '../marks/markKit.ts';
import { makeMarkKit, nameMarkResources } from '../marks/markKit.ts';
import { markSheet } from '../marks/markSheet.ts';
import type { PressFile, PressJob } from '../pressJob.ts';
import { bleedTooLarge, boxesOf } from '../pressJob.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';
import { findSheet } from '../sheets.ts';
import { toPt } from '../units.ts';
import { coverOrder } from './coverOrder.ts';
import { drawForm } from './drawForm.ts';
import { embedOnce } from './embedOnce.ts';
import { coverPages } from './planBooklet.ts';
import { sheetFor, sheetRoom } from './sheetRoom.ts';
import { spineTitle } from './spineTitle.ts';

/** Strips lie on one another by this much, so that no light shows between them. pt. */
const overlap = 0.5;
/** mm of the front cover that fill the spine where it does not bleed. */
const leastStrip = 1;

export interface CoverSettings {
  /** Absent: the smallest A sheet that takes two pages. */
  readonly sheet?: SheetName | SheetSize;
  /** mm; 0: folded, without a back. */
  readonly spine: number;
  /** The last page is a back cover: blanks stand before it. */
  readonly backCover?: boolean;
  /** Words on the spine; absent: the title. */
  readonly spineTitle?: string;
}

/** Operators that fill the spine with the left edge of the page at its right, repeated as often as it is wide. */
function fillSpine(page: PDFPage, form: PDFEmbeddedPage, spine: Rectangle, bleed: number): readonly string[] {
  const strip = bleed || toPt(leastStrip);
  return Array.from({ length: Math.ceil(spine.width / strip) }, (_, index) => {
    const x = spine.x + spine.width - (index + 1) * strip;
    const left = Math.max(x, spine.x);
    const clip = { ...spine, x: left, width: Math.min(strip, spine.x + spine.width - index * strip - left) + overlap };
    return drawForm(page, form, 'PageRight', { x, y: spine.y }, clip);
  }).flat();
}

/** Back and front side by side, with what is between them; a blank is left white. */
function drawSpread(
  page: PDFPage,
  left: PDFEmbeddedPage | undefined,
  right: PDFEmbeddedPage | undefined,
  spread: { readonly area: Rectangle; readonly spine: Rectangle; readonly half: number; readonly bleed: number },
): readonly string[] {
  const { area, spine, half, bleed } = spread;
  const end = spine.x + spine.width;
  return [
    ...(left ? drawForm(page, left, 'PageLeft', area, { ...area, width: half }) : []),
    ...(right
      ? [
          ...fillSpine(page, right, spine, bleed),
          ...drawForm(page, right, 'PageRight', { x: end - bleed, y: area.y }, { ...area, x: end, width: half }),
        ]
      : []),
  ];
}

/** The title on the spine of the outside, where there is a spine. */
async function wordsOn(page: PDFPage, kit: MarkKit, title: string, spine: Rectangle, source: Uint8Array) {
  nameMarkResources(page, kit);
  return spine.width > 0 ? await spineTitle(page, kit, title, spine, source) : { operators: [], faults: [] };
}

/**
 * A cover wrapped apart: the outer four pages of the book on one sheet, outside and inside, with a spine of `spine` mm
 * between them and the title on it. Blanks fill the book up to whole sheets, as `imposeBooklet` has them. PDF/X-4. Faults
 * as for a booklet; a spine too narrow for words is told.
 */
export async function imposeCover(bytes: Uint8Array, job: PressJob, settings: CoverSettings): Promise<PressFile> {
  const { pdf: source, faults: opening } = await openPdf(bytes);
  if (!source) return { faults: opening };
  const pages = source.getPages();
  const cover = coverOrder(pages.length, settings.backCover ?? false);
  const [front] = pages;
  const boxes = front && boxesOf(front, job.bleed);
  if (!front || !boxes)
    return { faults: [bleedTooLarge(1, job.bleed, front?.getWidth() ?? 0, front?.getHeight() ?? 0)] };
  if (pages.length < coverPages) {
    return {
      faults: [
        {
          severity: 'error',
          rule: 'cover-pages',
          message: `a cover apart needs ${coverPages} pages, and there are ${pages.length}`,
          advice: 'Set `print: cover` to `self`.',
        },
      ],
    };
  }
  const spineWidth = toPt(settings.spine);
  const bleed = toPt(job.bleed);
  const { width, height } = boxes.trim;
  const { sheet, faults } = findSheet(settings.sheet ?? sheetFor(boxes.trim, 0), { withMarks: true });
  const room = sheet ? sheetRoom(sheet, { width: 2 * width + spineWidth, height }, job.bleed) : [];
  if (!sheet || hasError(room)) return { faults: [...faults, ...room] };

  const target = await PDFDocument.create({ updateMetadata: false });
  const kit = await makeMarkKit(target, { font: job.slugFont, ink: 'cmyk' });
  const used = cover.filter((number) => number > 0);
  const embedded = await embedOnce(
    target,
    used.flatMap((number) => pages[number - 1] ?? []),
    () => boxes.bleed,
  );
  const [first, second, third, fourth] = cover.map((number) => embedded[used.indexOf(number)]);
  const media = { x: 0, y: 0, width: toPt(sheet.width), height: toPt(sheet.height) };
  const trim = {
    x: (media.width - 2 * width - spineWidth) / 2,
    y: (media.height - height) / 2,
    width: 2 * width + spineWidth,
    height,
  };
  const area = grow(trim, bleed);
  const spine = { x: trim.x + width, y: area.y, width: spineWidth, height: area.height };
  const folds = spineWidth ? [spine.x, spine.x + spineWidth] : [spine.x];
  const sides = [
    { left: fourth, right: first, name: 'cover outside: back, spine and front', words: true },
    { left: second, right: third, name: 'cover inside: front and back', words: false },
  ];
  const found: PrintFault[] = [...opening, ...faults];
  for (const { left, right, name, words } of sides) {
    const page = target.addPage([media.width, media.height]);
    appendContent(page, drawSpread(page, left, right, { area, spine, half: width + bleed, bleed }));
    if (words) {
      const trimmed = { ...spine, y: trim.y, height };
      const title = await wordsOn(page, kit, settings.spineTitle || job.identity.title, trimmed, bytes);
      appendContent(page, title.operators);
      found.push(...title.faults);
    }
    markSheet(
      page,
      kit,
      { media, trim, bleed: area, folds },
      job.identity,
      `${name}, spine ${settings.spine.toFixed(1)} mm`,
    );
    writePrintBoxes(page, { media, trim, bleed: area });
  }
  identifyPdfX(target, { ...job.identity, key: `${job.identity.key} cover` }, job.profile);
  return { bytes: await savePdf(target), faults: found };
}

import type { PDFEmbeddedPage, PDFPage } from 'pdf-lib';
import { PDFDocument } from 'pdf-lib';
import type { SheetName, SheetSize } from '../../document/print-settings.ts';
import { hasError } from '../fault.ts';
import { appendContent } from '../file/appendContent.ts';
import { identifyPdfX } from '../file/identify.ts';
import { openPdf } from '../file/openPdf.ts';
import { writePrintBoxes } from '../file/pageBoxes.ts';
import { savePdf } from '../file/savePdf.ts';
import { makeMarkKit } from '../marks/markKit.ts';
import { markSheet } from '../marks/markSheet.ts';
import type { PressFile, PressJob } from '../pressJob.ts';
import { bleedTooLarge, boxesOf } from '../pressJob.ts';
import type { Rectangle } from '../rectangle.ts';
import { grow } from '../rectangle.ts';
import { findSheet } from '../sheets.ts';
import { toPt } from '../units.ts';
import { drawForm } from './drawForm.ts';
import { embedOnce } from './embedOnce.ts';
import { sheetFor, sheetRoom } from './sheetRoom.ts';

/** Front, inside front, inside back, back. */
export const coverPages = 4;

/** Operators that fill the spine with the bleed of the page at its right, repeated as often as it is wide. */
function fillSpine(
  page: PDFPage,
  form: PDFEmbeddedPage,
  name: string,
  spine: Rectangle,
  bleed: number,
): readonly string[] {
  if (spine.width === 0 || bleed === 0) return [];
  return Array.from({ length: Math.ceil(spine.width / bleed) }, (_, index) => {
    const x = spine.x + spine.width - (index + 1) * bleed;
    const left = Math.max(x, spine.x);
    const clip = { ...spine, x: left, width: Math.min(bleed, spine.x + spine.width - index * bleed - left) };
    return drawForm(page, form, name, { x, y: spine.y }, clip);
  }).flat();
}

/**
 * A cover wrapped apart: the first two and the last two pages of the input on one sheet, outside and inside, with a spine
 * of `spine` mm between them. PDF/X-4. Faults as for a booklet.
 */
export async function imposeCover(
  bytes: Uint8Array,
  job: PressJob,
  settings: { readonly sheet?: SheetName | SheetSize; readonly spine: number },
): Promise<PressFile> {
  const { pdf: source, faults: opening } = await openPdf(bytes);
  if (!source) return { faults: opening };
  const pages = source.getPages();
  const picked = [pages.at(0), pages.at(1), pages.at(-2), pages.at(-1)].filter((page) => page !== undefined);
  const [front] = picked;
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
  const forms = await embedOnce(target, picked, () => boxes.bleed);
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
    { left: forms[3], right: forms[0], name: 'cover outside: back, spine and front' },
    { left: forms[1], right: forms[2], name: 'cover inside: front and back' },
  ];
  for (const { left, right, name } of sides) {
    if (!left || !right) continue;
    const page = target.addPage([media.width, media.height]);
    appendContent(page, [
      ...drawForm(page, left, 'PageLeft', area, { ...area, width: width + bleed }),
      ...fillSpine(page, right, 'PageRight', spine, bleed),
      ...drawForm(
        page,
        right,
        'PageRight',
        { x: spine.x + spineWidth - bleed, y: area.y },
        { ...area, x: spine.x + spineWidth, width: width + bleed },
      ),
    ]);
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
  return { bytes: await savePdf(target), faults };
}

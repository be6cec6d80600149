import type { PDFPage } from 'pdf-lib';
import type { PressProfile } from './colour/readProfile.ts';
import type { PrintFault } from './fault.ts';
import type { FileIdentity } from './file/identify.ts';
import { identifyPdfX } from './file/identify.ts';
import { openPdf } from './file/openPdf.ts';
import { readBox, writePrintBoxes } from './file/pageBoxes.ts';
import { savePdf } from './file/savePdf.ts';
import { makeMarkKit } from './marks/markKit.ts';
import { markPage } from './marks/markPage.ts';
import { slugRoom } from './marks/measures.ts';
import { slugText } from './marks/slugText.ts';
import type { Rectangle } from './rectangle.ts';
import { grow } from './rectangle.ts';
import { toMm, toPt } from './units.ts';

/** What all press files of an edition share. */
export interface PressJob {
  readonly identity: FileIdentity;
  readonly profile: PressProfile;
  /** TrueType, OpenType or WOFF: the slug's text. */
  readonly slugFont: Uint8Array;
  /** mm that every page of the input is drawn out beyond its trim. */
  readonly bleed: number;
  readonly ink: 'cmyk' | 'black';
}
export interface PressFile {
  /** Absent where a fault is an error. */
  readonly bytes?: Uint8Array;
  readonly faults: readonly PrintFault[];
}

/** Below this a page has no trim worth the name. mm. */
const smallestTrim = 10;

/** Trim and bleed of a page drawn out to its bleed: the media box is the bleed. `undefined`: no room for a trim. */
export function boxesOf(page: PDFPage, bleed: number): { trim: Rectangle; bleed: Rectangle } | undefined {
  const media = readBox(page, 'MediaBox') ?? { x: 0, y: 0, ...page.getSize() };
  const trim = grow(media, -toPt(bleed));
  return Math.min(trim.width, trim.height) < toPt(smallestTrim) ? undefined : { trim, bleed: media };
}

export const bleedTooLarge = (page: number, bleed: number, width: number, height: number): PrintFault => ({
  severity: 'error',
  rule: 'bleed-too-large',
  page,
  message: `a bleed of ${bleed} mm on every side leaves no page of ${toMm(width).toFixed(0)} × ${toMm(height).toFixed(0)} mm`,
  advice: 'Set `print: bleed` to 3.',
});

/**
 * Single pages for the press: a CMYK PDF whose pages are drawn out to the bleed (media box = trim + bleed) becomes PDF/X-4
 * (ISO 15930-7) with trim, bleed and media boxes, marks and slug outside the bleed, no tags and no annotations.
 * The same input gives the same bytes.
 */
export async function finishPrint(bytes: Uint8Array, job: PressJob): Promise<PressFile> {
  const { pdf, faults } = await openPdf(bytes);
  if (!pdf) return { faults };
  const pages = pdf.getPages();
  const kit = await makeMarkKit(pdf, { font: job.slugFont, ink: job.ink });
  for (const [index, page] of pages.entries()) {
    const boxes = boxesOf(page, job.bleed);
    if (!boxes) return { faults: [bleedTooLarge(index + 1, job.bleed, page.getWidth(), page.getHeight())] };
    markPage(page, kit, boxes, slugText(job.identity, `page ${index + 1} of ${pages.length}`));
    writePrintBoxes(page, { ...boxes, media: grow(boxes.bleed, slugRoom) });
  }
  identifyPdfX(pdf, job.identity, job.profile);
  return { bytes: await savePdf(pdf), faults };
}

import { identifyPdfX } from './file/identify.ts';
import { openPdf } from './file/openPdf.ts';
import { writePrintBoxes } from './file/pageBoxes.ts';
import { savePdf } from './file/savePdf.ts';
import { makeMarkKit } from './marks/markKit.ts';
import { markPage } from './marks/markPage.ts';
import { slugRoom } from './marks/measures.ts';
import type { PressFile, PressJob } from './pressJob.ts';
import { bleedTooLarge, boxesOf } from './pressJob.ts';
import { grow } from './rectangle.ts';

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
    markPage(page, kit, boxes, job.identity, `page ${index + 1} of ${pages.length}`);
    writePrintBoxes(page, { ...boxes, media: grow(boxes.bleed, slugRoom) });
  }
  identifyPdfX(pdf, job.identity, job.profile);
  return { bytes: await savePdf(pdf), faults };
}

import { identifyPdfX } from './file/identify.ts';
import { openPdf } from './file/openPdf.ts';
import { writePrintBoxes } from './file/pageBoxes.ts';
import { savePdf } from './file/savePdf.ts';
import { inFourInks, makeMarkKit } from './marks/markKit.ts';
import { markPage } from './marks/markPage.ts';
import { slugRoom } from './marks/measures.ts';
import type { PressFile, PressJob } from './pressJob.ts';
import { bleedTooLarge, boxesOf } from './pressJob.ts';
import { grow } from './rectangle.ts';

/**
 * Single pages for the press: a CMYK PDF whose pages are drawn out to the bleed (media box = trim + bleed) becomes PDF/X-4
 * (ISO 15930-7) with trim, bleed and media boxes, marks and slug outside the bleed, no tags and no annotations.
 * The same input gives the same bytes. `fourInks`: pages (from 1) in four inks where the job is in black alone, as a cover
 * apart is; marks and slug of every page show its own inks. With `marks` false
 * there are none, and the media box ends with the bleed.
 */
export async function finishPrint(
  bytes: Uint8Array,
  job: PressJob,
  fourInks: ReadonlySet<number> = new Set(),
): Promise<PressFile> {
  const { pdf, faults } = await openPdf(bytes);
  if (!pdf) return { faults };
  const pages = pdf.getPages();
  const kit = job.marks === false ? undefined : await makeMarkKit(pdf, { font: job.slugFont, ink: job.ink });
  const coverKit = kit && job.ink === 'black' && fourInks.size > 0 ? inFourInks(pdf, kit) : kit;
  for (const [index, page] of pages.entries()) {
    const boxes = boxesOf(page, job.bleed);
    if (!boxes) return { faults: [bleedTooLarge(index + 1, job.bleed, page.getWidth(), page.getHeight())] };
    const own = fourInks.has(index + 1) ? coverKit : kit;
    if (own) markPage(page, own, boxes, job.identity, `page ${index + 1} of ${pages.length}`);
    writePrintBoxes(page, { ...boxes, media: own ? grow(boxes.bleed, slugRoom) : boxes.bleed });
  }
  identifyPdfX(pdf, job.identity, job.profile);
  return { bytes: await savePdf(pdf), faults };
}

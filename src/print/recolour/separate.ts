import type { PrintFault } from '../fault.ts';
import { openPdf } from '../file/openPdf.ts';
import { blackPlate, colourPlates } from './plates.ts';
import { recolour } from './recolour.ts';
import type { PagePixels } from './renderPages.ts';
import { renderPages } from './renderPages.ts';

/** The four plates of a page: C M Y K bytes, 255 full ink, rows from the top. */
export interface Plates {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Pixels per pt. */
  readonly scale: number;
  readonly inks: Uint8Array;
}

async function plateFile(bytes: Uint8Array, recolouring: typeof blackPlate): Promise<Uint8Array | undefined> {
  const { pdf } = await openPdf(bytes);
  if (!pdf) return undefined;
  await recolour(pdf, recolouring);
  return await pdf.save({ useObjectStreams: false });
}

/**
 * What comes on each plate, overprint and blending minded, pixel by pixel (PDFium at `scale` pixels per pt). Spot colours
 * have plates of their own and are not among these. A colour that overprints on some of the three colour plates only is taken
 * as if it knocked out on all three.
 */
export async function separate(
  bytes: Uint8Array,
  scale: number,
  visit: (plates: Plates) => Promise<void> | void,
  pages?: ReadonlySet<number>,
): Promise<readonly PrintFault[]> {
  const { faults } = await openPdf(bytes);
  const colours = await plateFile(bytes, colourPlates);
  const black = await plateFile(bytes, blackPlate);
  if (!colours || !black) return faults;
  const kept = new Map<number, PagePixels>();
  await renderPages(colours, scale, (page, pixels) => void kept.set(page, pixels), pages);
  await renderPages(
    black,
    scale,
    async (page, pixels) => {
      const three = kept.get(page);
      kept.delete(page);
      if (!three) return;
      const inks = new Uint8Array(pixels.width * pixels.height * 4);
      for (let at = 0; at < inks.length; at += 4) {
        inks[at] = 255 - (three.data[at] ?? 255);
        inks[at + 1] = 255 - (three.data[at + 1] ?? 255);
        inks[at + 2] = 255 - (three.data[at + 2] ?? 255);
        inks[at + 3] = 255 - (pixels.data[at] ?? 255);
      }
      await visit({ page, width: pixels.width, height: pixels.height, scale: pixels.scale, inks });
    },
    pages,
  );
  return faults;
}

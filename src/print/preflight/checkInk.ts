import type { PrintFault } from '../fault.ts';
import type { Plates } from '../recolour/separate.ts';
import { separate } from '../recolour/separate.ts';
import type { Rectangle } from '../rectangle.ts';
import { contains } from '../rectangle.ts';
import { toPt } from '../units.ts';
import { cluster } from './cluster.ts';
import type { FileFacts, PageFacts } from './facts.ts';
import type { KnownPictures } from './inkBound.ts';
import { inkBound } from './inkBound.ts';

/** STANDARDS, Print; also what the profile shipped allows. Per cent. */
const usualInkLimit = 300;
/** Four plates rounded to a 255th each. Per cent. */
const rounding = 2;
/** Pixels per pt: 72 ppi, fine enough for any area that ink could smear on. */
const scale = 1;
/** Side of the squares that places are told in. pt. */
const square = toPt(5);

/** How much ink lies on a page, per cent. */
export interface PageInk {
  readonly page: number;
  readonly most: number;
  /** From the plates; otherwise what its objects together cannot exceed. */
  readonly measured: boolean;
}

/** Squares with too much ink, in pt on the page, and the most anywhere in the area. */
function tooMuch(
  plates: Plates,
  page: PageFacts,
  limit: number,
): { readonly most: number; readonly squares: readonly Rectangle[] } {
  const { media } = page;
  const found = new Map<string, Rectangle>();
  let most = 0;
  for (let y = 0; y < plates.height; y++) {
    for (let x = 0; x < plates.width; x++) {
      const at = (y * plates.width + x) * 4;
      const [c = 0, m = 0, yellow = 0, k = 0] = plates.inks.subarray(at, at + 4);
      const total = ((c + m + yellow + k) * 100) / 255;
      if (total <= most && total <= limit + rounding) continue;
      const pixel = {
        x: media.x + (x / plates.width) * media.width,
        y: media.y + media.height - ((y + 1) / plates.height) * media.height,
        width: 1 / plates.scale,
        height: 1 / plates.scale,
      };
      if (!contains(page.area, pixel)) continue;
      most = Math.max(most, total);
      if (total <= limit + rounding) continue;
      const column = Math.floor(pixel.x / square);
      const row = Math.floor(pixel.y / square);
      found.set(`${column} ${row}`, { x: column * square, y: row * square, width: square, height: square });
    }
  }
  return { most, squares: cluster([...found.values()], 1) };
}

/**
 * Total ink of every page against the limit. Pages whose objects together cannot exceed it are not rendered, unless `map`
 * asks for all; the others are separated and looked at pixel by pixel.
 */
export async function checkInk(
  bytes: Uint8Array,
  file: FileFacts,
  map: boolean,
): Promise<{ readonly faults: readonly PrintFault[]; readonly ink: readonly PageInk[] }> {
  const limit = file.settings.inkLimit ?? usualInkLimit;
  const known: KnownPictures = new Map();
  const ink = new Map<number, PageInk>();
  const faults: PrintFault[] = [];
  const doubtful = new Set<number>();
  for (const page of file.pages) {
    const found = await inkBound(file.pdf.context, page.painted, known);
    if (found && !map && found.bound <= limit + rounding)
      ink.set(page.number, { page: page.number, most: found.bound, measured: found.exact });
    else doubtful.add(page.number);
  }
  if (doubtful.size > 0)
    await separate(
      bytes,
      scale,
      (plates) => {
        const page = file.pages[plates.page - 1];
        if (!page) return;
        const { most, squares } = tooMuch(plates, page, limit);
        ink.set(page.number, { page: page.number, most, measured: true });
        for (const place of squares)
          faults.push({
            severity: 'error',
            rule: 'total-ink',
            page: page.number,
            place: page.place(place),
            message: `up to ${Math.round(most)} % ink`,
            advice: `Use at most ${limit} %.`,
          });
      },
      doubtful,
    );
  return { faults, ink: file.pages.flatMap((page) => ink.get(page.number) ?? []) };
}

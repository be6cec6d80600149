import type { PrintFault } from '../fault.ts';
import { separate } from '../recolour/separate.ts';
import type { Rectangle } from '../rectangle.ts';
import { cluster } from './cluster.ts';
import type { FileFacts, PageFacts } from './facts.ts';
import type { KnownPictures } from './inkBound.ts';
import { inkBound } from './inkBound.ts';
import type { InkMap } from './inkMap.ts';
import { inkMap, squareAt } from './inkMap.ts';
import { isTooLarge } from './isTooLarge.ts';

/** STANDARDS, Print; also what the profile shipped allows. Per cent. */
export const usualInkLimit = 300;
/** Four plates rounded to a 255th each. Per cent. */
export const inkRounding = 2;
/** Pixels per pt: 72 ppi, fine enough for any area that ink could smear on. */
const scale = 1;

/** How much ink lies on a page, per cent. */
export interface PageInk {
  readonly page: number;
  readonly most: number;
  /** From the plates; otherwise what its objects together cannot exceed. */
  readonly measured: boolean;
  /** The square with the most, mm from the top left corner of the trim; only where it was measured. */
  readonly place?: Rectangle;
}

/** Pictures of a page that could not be opened: what ink they have is not known. */
const unread = (page: PageFacts, known: KnownPictures): readonly PrintFault[] =>
  page.painted.flatMap((item): readonly PrintFault[] => {
    if (item.kind !== 'picture' || !item.image || !known.has(item.image) || known.get(item.image)) return [];
    return [
      {
        severity: 'warning',
        rule: 'total-ink',
        page: page.number,
        place: page.place(item.box),
        message: 'a picture cannot be opened (JPEG 2000, fax coding or damaged): its ink is not measured',
        advice: 'Save it as ZIP or JPEG.',
      },
    ];
  });

/**
 * Total ink of every page against the limit. Pages whose objects together cannot exceed it are not rendered, unless `map`
 * asks for all; the others are separated and looked at pixel by pixel.
 */
export async function checkInk(
  bytes: Uint8Array,
  file: FileFacts,
  map: boolean,
): Promise<{
  readonly faults: readonly PrintFault[];
  readonly ink: readonly PageInk[];
  readonly maps: readonly InkMap[];
}> {
  const limit = file.settings.inkLimit ?? usualInkLimit;
  const known: KnownPictures = new Map();
  const ink = new Map<number, PageInk>();
  const faults: PrintFault[] = [];
  const maps: InkMap[] = [];
  const doubtful = new Set<number>();
  for (const page of file.pages) {
    if (isTooLarge(page.media)) continue;
    const found = await inkBound(file.pdf.context, page.painted, known);
    faults.push(...unread(page, known));
    if (found && !map && found.bound <= limit + inkRounding)
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
        const found = inkMap(plates, page);
        maps.push(found);
        const most = found.squares.reduce((high, square) => Math.max(high, square), 0);
        const worst = page.place(squareAt(found, found.squares.indexOf(most)));
        ink.set(page.number, { page: page.number, most, measured: true, ...(most > 0 ? { place: worst } : {}) });
        const over = found.squares.flatMap((total, index) =>
          total > limit + inkRounding ? [squareAt(found, index)] : [],
        );
        for (const place of cluster(over, 1))
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
  return { faults, ink: file.pages.flatMap((page) => ink.get(page.number) ?? []), maps };
}

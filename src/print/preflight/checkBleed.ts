import { inksOf } from '../content/colourSpace.ts';
import type { Painted } from '../content/painted.ts';
import type { PrintFault } from '../fault.ts';
import { isTechnical } from '../marks/isTechnical.ts';
import type { PagePixels } from '../recolour/renderPages.ts';
import { renderPages } from '../recolour/renderPages.ts';
import type { Plates } from '../recolour/separate.ts';
import { separate } from '../recolour/separate.ts';
import type { Rectangle } from '../rectangle.ts';
import { contains, overlaps } from '../rectangle.ts';
import { toPt } from '../units.ts';
import { cluster } from './cluster.ts';
import type { FileFacts, PageFacts } from './facts.ts';
import { isTooLarge } from './isTooLarge.ts';

/** Pixels per pt: a pixel is a quarter of a millimetre. */
const scale = 1.5;
/** How far inside the trim and inside the bleed's edge is looked. pt. */
const inward = toPt(0.5);
/** Paler than this is paper (of 255). */
const paper = 250;
/** Shorter gaps are rounding. pt. */
const shortest = toPt(0.5);

interface Side {
  readonly name: string;
  /** Point `t` pt along the side, `depth` pt outwards from the trim. */
  readonly at: (t: number, depth: number) => readonly [number, number];
  readonly length: number;
  readonly bleed: number;
}

function sidesOf(trim: Rectangle, bleed: Rectangle): readonly Side[] {
  const right = trim.x + trim.width;
  const top = trim.y + trim.height;
  return [
    { name: 'left', length: trim.height, bleed: trim.x - bleed.x, at: (t, d) => [trim.x - d, trim.y + t] },
    { name: 'right', length: trim.height, bleed: bleed.x + bleed.width - right, at: (t, d) => [right + d, trim.y + t] },
    { name: 'foot', length: trim.width, bleed: trim.y - bleed.y, at: (t, d) => [trim.x + t, trim.y - d] },
    { name: 'head', length: trim.width, bleed: bleed.y + bleed.height - top, at: (t, d) => [trim.x + t, top + d] },
  ];
}

const isPaper = (item: Painted): boolean => {
  if (item.kind !== 'fill' && item.kind !== 'stroke') return false;
  if (item.paint.space.family === 'Pattern') return false;
  const { cmyk, spots } = inksOf(item.paint.space, item.paint.values);
  return cmyk.every((amount) => amount === 0) && spots.length === 0;
};

/** Whether the objects alone show that what reaches the trim reaches the bleed too: upright areas, no doubt left. */
function isPlain(page: PageFacts, trim: Rectangle, bleed: Rectangle): boolean {
  const strips: readonly Rectangle[] = [
    { ...trim, width: inward },
    { ...trim, x: trim.x + trim.width - inward, width: inward },
    { ...trim, height: inward },
    { ...trim, y: trim.y + trim.height - inward, height: inward },
  ];
  return page.painted.every((item) => {
    if (isTechnical(item)) return true;
    if (isPaper(item)) return !strips.some((strip) => overlaps(strip, item.box)) || contains(item.box, bleed, inward);
    const { box } = item;
    const touches = strips.map((strip) => overlaps(strip, box));
    if (!touches.some(Boolean)) return true;
    if (item.kind !== 'fill' || !item.upright) return false;
    const reaches = [
      box.x <= bleed.x + inward,
      box.x + box.width >= bleed.x + bleed.width - inward,
      box.y <= bleed.y + inward,
      box.y + box.height >= bleed.y + bleed.height - inward,
    ];
    return touches.every((touch, side) => !touch || reaches[side]);
  });
}

/** Whether something is printed at a column and row of a rendered page. */
interface Inked {
  readonly width: number;
  readonly height: number;
  readonly at: (column: number, row: number) => boolean;
}

const inkedIn = ({ width, height, data }: PagePixels): Inked => ({
  width,
  height,
  at(column, row) {
    const start = (row * width + column) * 4;
    return [0, 1, 2].some((channel) => (data[start + channel] ?? 255) < paper);
  },
});

const inkedOn = ({ width, height, inks }: Plates): Inked => ({
  width,
  height,
  at(column, row) {
    const start = (row * width + column) * 4;
    return [0, 1, 2, 3].some((plate) => (inks[start + plate] ?? 0) > 255 - paper);
  },
});

function unpainted(page: PageFacts, trim: Rectangle, bleed: Rectangle, pixels: Inked): readonly Rectangle[] {
  const { media } = page;
  const inked = ([x, y]: readonly [number, number]): boolean =>
    pixels.at(
      Math.floor(((x - media.x) / media.width) * pixels.width),
      Math.floor(((media.y + media.height - y) / media.height) * pixels.height),
    );
  const step = 1 / scale;
  return sidesOf(trim, bleed).flatMap((side) => {
    if (side.bleed <= inward) return [];
    const count = Math.floor(side.length / step);
    const along = Array.from({ length: count }, (_, index) => (index + 0.5) * step);
    const outer = along.map((t) => inked(side.at(t, side.bleed - inward)));
    const reach = Math.ceil(side.bleed / step);
    const gaps = along.flatMap((t, index) => {
      const near = outer.slice(Math.max(0, index - reach), index + reach + 1);
      if (!inked(side.at(t, -inward)) || near.some(Boolean)) return [];
      const [x, y] = side.at(t, 0);
      const [outerX, outerY] = side.at(t, side.bleed);
      return {
        x: Math.min(x, outerX) - step / 2,
        y: Math.min(y, outerY) - step / 2,
        width: Math.abs(outerX - x) + step,
        height: Math.abs(outerY - y) + step,
      };
    });
    return cluster(gaps, step).filter((gap) => Math.max(gap.width, gap.height) >= shortest);
  });
}

/**
 * What is painted up to the trim goes on to the edge of the bleed. Pages whose objects leave a doubt are rendered (PDFium)
 * and looked at just inside the trim and just inside the bleed; art may run out at a slant of up to 45°. A page with cutting
 * lines is looked at on its plates, where these do not show.
 */
export async function checkBleed(bytes: Uint8Array, file: FileFacts): Promise<readonly PrintFault[]> {
  const doubtful = file.pages.filter(
    (page) => page.trim && page.bleed && !isTooLarge(page.media) && !isPlain(page, page.trim, page.bleed),
  );
  const numbers = (pages: readonly PageFacts[]) => new Set(pages.map((page) => page.number));
  const withLines = numbers(doubtful.filter((page) => page.painted.some(isTechnical)));
  const others = numbers(doubtful.filter((page) => !withLines.has(page.number)));
  const faults: PrintFault[] = [];
  const look = (number: number, pixels: Inked): void => {
    const page = file.pages[number - 1];
    if (!page?.trim || !page.bleed) return;
    for (const gap of unpainted(page, page.trim, page.bleed, pixels))
      faults.push({
        severity: 'error',
        rule: 'bleed-painted',
        page: number,
        place: page.place(gap),
        message: 'what reaches the trim is not drawn out into the bleed',
        advice: 'Draw it out to the edge of the bleed: a white edge may show once cut.',
      });
  };
  if (others.size > 0) await renderPages(bytes, scale, (number, pixels) => look(number, inkedIn(pixels)), others);
  if (withLines.size > 0) await separate(bytes, scale, (plates) => look(plates.page, inkedOn(plates)), withLines);
  return faults;
}

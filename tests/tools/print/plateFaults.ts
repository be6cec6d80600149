import { boxesOf, type PagePlates, run, separate } from './programs.ts';

/** Coarse: what is asked is which plate carries what, not how it looks. */
const dpi = 50;
/** Pages separated at a time: their plates are files until they are read. */
const batch = 16;
const full = 255;
/** Above this much black a pixel belongs to a letter or a black ground. */
const black = 200;
/** Below this much there is none. */
const pale = 50;
/** Plates are 8 bits, and smoothed at edges. */
const differs = (ink: Uint8Array, one: number, other: number): boolean =>
  Math.abs((ink[one] ?? 0) - (ink[other] ?? 0)) > 8;
/** Pixels: 5 mm, beyond the icons that stand in text. */
const reach = 10;
/** Per cent, with what rounding of plates to 8 bits adds. */
const mostTotal = 301;

const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
/** Indices of the pixels within `reach` of one. */
const around = (at: number, width: number): readonly number[] =>
  steps.flatMap((down) => steps.map((across) => at + down * width + across));

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Area of a box (pt) in pixels of a plate, shrunk by a pixel. */
function pixelsOf(box: readonly number[], media: readonly number[]): Area {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [mediaLeft = 0, , , mediaTop = 0] = media;
  const scale = dpi / 72;
  return {
    left: Math.ceil((left - mediaLeft) * scale) + 1,
    right: Math.floor((right - mediaLeft) * scale) - 1,
    top: Math.ceil((mediaTop - top) * scale) + 1,
    bottom: Math.floor((mediaTop - bottom) * scale) - 1,
  };
}

/** Ink of a pixel that shows, of 255, and how many of them side by side are no rounding. */
const shows = 8;
const leastBare = 4;

/** Sides at which what is printed at the trim has stopped before the edge of the bleed. */
function bareSides(inked: (x: number, y: number) => boolean, bleed: Area, trim: Area): readonly string[] {
  const across = Array.from({ length: trim.right - trim.left }, (_, index) => trim.left + index);
  const down = Array.from({ length: trim.bottom - trim.top }, (_, index) => trim.top + index);
  const bare = (at: readonly number[], inner: (t: number) => boolean, outer: (t: number) => boolean): boolean =>
    at.filter((t) => inner(t) && !outer(t)).length >= leastBare;
  const sides: readonly (readonly [name: string, bare: boolean])[] = [
    [
      'left',
      bare(
        down,
        (y) => inked(trim.left, y),
        (y) => inked(bleed.left, y),
      ),
    ],
    [
      'right',
      bare(
        down,
        (y) => inked(trim.right - 1, y),
        (y) => inked(bleed.right - 1, y),
      ),
    ],
    [
      'head',
      bare(
        across,
        (x) => inked(x, trim.top),
        (x) => inked(x, bleed.top),
      ),
    ],
    [
      'foot',
      bare(
        across,
        (x) => inked(x, trim.bottom - 1),
        (x) => inked(x, bleed.bottom - 1),
      ),
    ],
  ];
  return sides.flatMap(([name, isBare]) => (isBare ? [name] : []));
}

/** What is wrong with the plates of a page, and how many pixels of black it has. */
function look(plates: PagePlates, spots: readonly string[], bleed: Area, trim: Area) {
  const faults: string[] = [];
  const names = [...plates.keys()].sort();
  const expected = ['Black', 'Cyan', 'Magenta', 'Yellow', ...spots].sort();
  if (names.join() !== expected.join()) faults.push(`plates ${names.join()}`);
  const process = ['Cyan', 'Magenta', 'Yellow', 'Black'].flatMap((name) => plates.get(name) ?? []);
  const [c, m, y, k] = process;
  if (!c || !m || !y || !k) return { faults, letters: 0, most: 0 };
  let most = 0;
  for (let row = bleed.top; row < bleed.bottom; row++)
    for (let at = row * k.width + bleed.left; at < row * k.width + bleed.right; at++)
      most = Math.max(most, (c.ink[at] ?? 0) + (m.ink[at] ?? 0) + (y.ink[at] ?? 0) + (k.ink[at] ?? 0));
  const total = (most * 100) / full;
  if (total > mostTotal) faults.push(`${total.toFixed(0)} % ink`);
  const inked = (x: number, row: number): boolean =>
    [c, m, y, k].some(({ ink }) => (ink[row * k.width + x] ?? 0) > shows);
  for (const side of bareSides(inked, bleed, trim)) faults.push(`bare bleed at the ${side}`);
  const colours = [c, m, y];
  let letters = 0;
  for (let row = trim.top + 1; row < trim.bottom - 1; row++)
    for (let x = trim.left + 1; x < trim.right - 1; x++) {
      const at = row * k.width + x;
      if ((k.ink[at] ?? 0) < black) continue;
      letters++;
      // A letter that also stood on another plate would have an edge there, just where its own edge is.
      const ends = (k.ink[at + 1] ?? 0) < pale;
      if (!ends || !colours.some(({ ink }) => differs(ink, at, at + 1))) continue;
      // White knocked out of black has one too; the ground round about is then the same as under the black.
      const like = (other: number): boolean =>
        (k.ink[other] ?? 0) < pale && colours.every(({ ink }) => !differs(ink, at, other));
      if (!around(at, k.width).some(like)) faults.push(`an edge of black on another plate at ${x} ${row}`);
    }
  return { faults, letters, most: total };
}

/**
 * Separates every page (or the first `pages`) with Ghostscript: faults where a plate is there that nobody expects, where
 * there is more than 300 % ink within the bleed, where what reaches the trim stops short of the bleed's edge, where black
 * stands on more than its own plate; three a page are told. `most`: ink in per cent.
 */
export async function plateFaults(path: string, spots: readonly string[], pages = Number.POSITIVE_INFINITY) {
  const [media, bleeds, trims] = [boxesOf(path, 'MediaBox'), boxesOf(path, 'BleedBox'), boxesOf(path, 'TrimBox')];
  const count = Math.min(pages, Number(/Pages: +(\d+)/.exec(run('pdfinfo', path))?.[1]));
  const faults: string[] = [];
  let letters = 0;
  let most = 0;
  for (let from = 1; from <= count; from += batch) {
    const separated = await separate(path, dpi, from, Math.min(count, from + batch - 1));
    for (const [offset, plates] of separated.entries()) {
      const index = from + offset - 1;
      const box = media[index] ?? [];
      const page = look(plates, spots, pixelsOf(bleeds[index] ?? [], box), pixelsOf(trims[index] ?? [], box));
      faults.push(...page.faults.slice(0, 3).map((fault) => `page ${index + 1}: ${fault}`));
      letters += page.letters;
      most = Math.max(most, page.most);
    }
  }
  return { pages: count, faults, letters, most };
}

import { breakColumn, type ColumnBlock, type ColumnPage, type Manner } from './breakColumn.ts';
import type { Breaking } from './fragment.ts';

/** A last page is set on the pages before it, by closer gaps, where it holds less than this part of a page. */
const SHORT = 0.4;
/** Gaps as parts of what they are, in the order in which they are tried (design: not closer than three quarters). */
const CLOSER = [0.92, 0.84, 0.75];
/** A last page with less than this takes over from the page before, so that it holds about as much as a short page. */
const SHORTEST = 0.33;
/** Parts of a page that it is to take over, in the order in which they are tried. */
const TAKEN = [0.36, 0.27, 0.45];

/** A last page with less than this takes over from the page before even where that parts what stood whole. */
const BARE = 0.2;

/** Numbers of the blocks that stand on more than one page. */
const partedIn = (pages: readonly ColumnPage[]): ReadonlySet<number> =>
  new Set(
    pages.flatMap(({ placed }, index) =>
      placed
        .filter(({ number }) => pages[index + 1]?.placed.some((next) => next.number === number))
        .map(({ number }) => number),
    ),
  );
const partsMore = (pages: readonly ColumnPage[], than: readonly ColumnPage[]): boolean => {
  const parted = partedIn(than);
  return [...partedIn(pages)].some((number) => !parted.has(number));
};

/** The column's stretches between forced page breaks. */
function stretchesOf(blocks: readonly ColumnBlock[]): readonly (readonly ColumnBlock[])[] {
  const stretches: ColumnBlock[][] = [];
  for (const block of blocks) {
    const { breakBefore, ...box } = block.box;
    if (breakBefore && stretches.length > 0) stretches.push([{ ...block, box: box as typeof block.box }]);
    else if (stretches.length === 0) stretches.push([block]);
    else stretches.at(-1)?.push(block);
  }
  return stretches;
}

/**
 * Breaks a column so that neither it nor what stands before a forced page break ends on a page with a few lines: gaps
 * are a little closer where that spares the page, or else the page before gives some of its blocks to it, unless that
 * left it as empty, or parted a block that stood whole for a page that is not nearly bare. At most seven passes over the blocks, whatever their number.
 */
export function endColumn(blocks: readonly ColumnBlock[], breaking: Breaking): readonly ColumnPage[] {
  return stretchesOf(blocks).flatMap((stretch) => endStretch(stretch, breaking));
}

function endStretch(blocks: readonly ColumnBlock[], breaking: Breaking): readonly ColumnPage[] {
  const natural = breakColumn(blocks, breaking) ?? [];
  const last = natural.at(-1);
  const { pageHeight } = breaking;
  if (!last || natural.length < 2 || last.height >= pageHeight * SHORT) return natural;

  /** The column in another manner; `undefined` where that cannot be. What is too high has been told already. */
  const attempt = (manner: Manner): readonly ColumnPage[] | undefined => {
    let fits = true;
    const tooHigh = (): void => {
      fits = false;
    };
    const pages = breakColumn(blocks, { ...breaking, tooHigh }, manner);
    return fits ? pages : undefined;
  };
  const spared = CLOSER.reduce<{ pages: readonly ColumnPage[]; gaps: number } | undefined>((found, gaps) => {
    const pages = found ? undefined : attempt({ gaps });
    return pages && pages.length < natural.length ? { pages, gaps } : found;
  }, undefined);
  const { pages: best, gaps } = spared ?? { pages: natural, gaps: 1 };
  const [before, end] = best.slice(-2);
  if (!before || !end || end.height >= pageHeight * SHORTEST) return best;
  const even = TAKEN.map((part) => {
    const height = before.height - (pageHeight * part - end.height);
    return attempt({ gaps, shortPage: { page: best.length - 2, height } }) ?? best;
  }).filter((pages) => pages.length === best.length && (end.height < pageHeight * BARE || !partsMore(pages, best)));
  /** Height of the emptier one of the last two pages, as far as it matters, pt. */
  const filled = (pages: readonly ColumnPage[]): number =>
    Math.min(pageHeight * SHORTEST, ...pages.slice(-2).map(({ height }) => height));
  return even.reduce((fuller, pages) => (filled(pages) > filled(fuller) ? pages : fuller), best);
}

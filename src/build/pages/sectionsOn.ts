import type { LaidFlow, PlacedPage } from '../../document/laid.ts';

/** Levels of the outline that are sections: a chapter's are 2, and within them 3. */
const SECTION_LEVELS = [2, 3];
/** A section that begins this far below the text area's top, or less, begins with the page, pt. */
const TOP = 2;

const topOf = ({ geometry }: PlacedPage): number => geometry.margin.top + TOP;

/**
 * Titles of the sections that stand on each page of a flow, as in the outline, in order: the one that goes on from the
 * page before, and those that begin there.
 */
export function sectionsOn({ pages, bookmarks }: LaidFlow): readonly (readonly string[])[] {
  const byPage = new Map<number, LaidFlow['bookmarks'][number][]>();
  for (const section of bookmarks)
    if (SECTION_LEVELS.includes(section.level))
      byPage.set(section.page, [...(byPage.get(section.page) ?? []), section]);
  let running: string | undefined;
  return pages.map((page, number) => {
    const beginning = byPage.get(number) ?? [];
    const [first] = beginning;
    const goesOn = running !== undefined && !(first && first.y <= topOf(page));
    const titles = [...(goesOn && running !== undefined ? [running] : []), ...beginning.map(({ title }) => title)];
    running = beginning.at(-1)?.title ?? running;
    return titles;
  });
}

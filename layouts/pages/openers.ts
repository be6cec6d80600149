import type { Chapter } from '../../src/document/nodes.ts';
import type { EditionDocument } from '../../src/document/publication.ts';
import { sectionsOf } from './sections.ts';

/** Fewer characters than this make no chapter that wants a page for its title. */
const SHORTEST = 900;

const length = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + length(each), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => (key === 'position' || key === 'type' ? sum : sum + length(each)),
    0,
  );
};

/** Chapters that were measured before: each asks for all the others. */
const known = new WeakMap<Chapter, boolean>();

/** Least sections of a chapter that is worth a page which says what is in it. */
const LEAST_SECTIONS = 2;

/** Does this chapter begin with a window on the land? */
export function hasWindow(chapter: Chapter): boolean {
  const answer = known.get(chapter) ?? (chapter.template === 'chapter' && length(chapter.blocks) >= SHORTEST);
  known.set(chapter, answer);
  return answer;
}

/** Does this chapter begin with a page of its own: land, number, title, lead, what is in it? */
export function hasOpener(chapter: Chapter): boolean {
  return hasWindow(chapter) && sectionsOf(chapter.blocks).length >= LEAST_SECTIONS;
}

/** All that a chapter's flow takes from the other chapters: which of them open a window. */
export const aroundChapters = ({ chapters }: EditionDocument): string =>
  chapters
    .filter(hasWindow)
    .map(({ id }) => id)
    .join(' ');

/** Which window on the land a chapter opens, of how many. */
export function windowOf(
  chapter: Chapter,
  document: EditionDocument,
): { readonly index: number; readonly windows: number } {
  const opened = document.chapters.filter(hasWindow);
  const index = opened.findIndex(({ id }) => id === chapter.id);
  return index < 0
    ? { index: Math.max(0, opened.length - 1), windows: opened.length }
    : { index, windows: opened.length };
}

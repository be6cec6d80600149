import type { Chapter } from '../../src/document/nodes.ts';

/** Name of a footnote of a chapter, that its mark points to. */
export function noteName(chapter: Chapter, number: number): string {
  return `${chapter.id}-note-${number}`;
}

/** Name of the place where a footnote's mark stands, that the footnote points back to. */
export function markName(chapter: Chapter, number: number): string {
  return `${chapter.id}-note-${number}-mark`;
}

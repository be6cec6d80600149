import type { Chapter } from '../../src/document/nodes.ts';
import { plainText } from '../blocks/plainText.ts';

/** Number and title, as they stand in the outline, the contents and the foot. */
export function chapterTitle(chapter: Chapter): string {
  return [chapter.number, plainText(chapter.title)].filter(Boolean).join('  ');
}

/** The bookmark of a chapter. */
export function chapterBookmark(chapter: Chapter): { readonly level: number; readonly title: string } {
  return { level: 1, title: chapterTitle(chapter).replace(/\s+/g, ' ') };
}

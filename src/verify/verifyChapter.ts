import type { Finding } from '../document/finding.ts';
import type { Json } from '../document/json.ts';
import type { Chapter } from '../document/nodes.ts';
import { missingWords } from './compare/missingWords.ts';
import { textOfInlines } from './document/textOfInlines.ts';
import { textsOfBlocks } from './document/textsOfBlocks.ts';
import { lostWords } from './lostWords.ts';

/**
 * Holds what was set for a chapter (`set`: all its words, running matter and repeated heads left out) against what the
 * document says: each word must be there as often. An error for each that is not, at its place in the source.
 */
export function verifyChapter(chapter: Chapter, set: string, edition: string): readonly Finding[] {
  const { position } = chapter;
  const expected = [
    { text: textOfInlines(chapter.title), position },
    { text: textOfInlines(chapter.lead), position },
    ...textsOfBlocks(chapter.blocks),
  ];
  return lostWords(missingWords(expected, set), `edition ${edition}`);
}

/**
 * The same for a chapter that is set in plates alone (a card): its words are those of its front matter, and its blocks
 * are for other editions.
 */
export function verifyFrontMatter(chapter: Chapter, set: string, edition: string): readonly Finding[] {
  const expected = [{ text: textsOf(chapter.front).join(' '), position: chapter.position }];
  return lostWords(missingWords(expected, set), `edition ${edition}`);
}

function textsOf(data: Json | undefined): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

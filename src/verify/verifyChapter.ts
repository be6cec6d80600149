import type { Finding } from '../document/finding.ts';
import type { Chapter } from '../document/nodes.ts';
import { type MissingWord, missingWords } from './compare/missingWords.ts';
import { textOfInlines } from './document/textOfInlines.ts';
import { textsOfBlocks } from './document/textsOfBlocks.ts';

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
  return missingWords(expected, set, false).map((missing) => lostWord(missing, `edition ${edition}`));
}

export function lostWord(missing: MissingWord, place: string): Finding {
  const { word, expected, found, position } = missing;
  return {
    severity: 'error',
    rule: 'lost-word',
    position,
    message: `"${word}" stands ${times(expected)} in the text and ${times(found)} in ${place}.`,
    advice: 'Nothing is published. This is a defect of the press: please report it with this line.',
  };
}

const times = (count: number): string => (count === 0 ? 'nowhere' : count === 1 ? 'once' : `${count} times`);

import type { Position } from '../../document/position.ts';
import type { MatchedPage } from './matchedPage.ts';
import type { PageWord } from './wordsOnPage.ts';

/** Words of a page that break a rule, by their place in the source. */
export function byPosition(
  page: MatchedPage,
  isWrong: (word: PageWord) => boolean,
): Iterable<readonly [Position, readonly PageWord[]]> {
  const groups = new Map<string, [Position, PageWord[]]>();
  for (const word of page.words) {
    if (!isWrong(word)) continue;
    const position = page.positionOf(word.object);
    const key = `${position.file}:${position.line}:${position.column}`;
    const group = groups.get(key);
    if (group) group[1].push(word);
    else groups.set(key, [position, [word]]);
  }
  return groups.values();
}

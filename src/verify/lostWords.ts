import type { Finding } from '../document/finding.ts';
import type { MissingWord } from './compare/missingWords.ts';
import { fault, quoteSome } from './fault.ts';

/** An error for each place in the source that has lost words. `place`: where they should be (`page 3 of guide.pdf`). */
export function lostWords(missing: readonly MissingWord[], place: string): readonly Finding[] {
  const byPosition = new Map<string, MissingWord[]>();
  for (const word of missing) {
    const { file, line, column } = word.position;
    const key = `${file}:${line}:${column}`;
    byPosition.set(key, [...(byPosition.get(key) ?? []), word]);
  }
  return [...byPosition.values()].flatMap((words) => {
    const [first] = words;
    if (!first) return [];
    return [fault('lost-word', first.position, words.length === 1 ? sentence(first, place) : list(words, place))];
  });
}

const sentence = ({ word, expected, found }: MissingWord, place: string): string =>
  `“${word}” stands ${times(expected)} in the text and ${times(found)} in ${place}.`;

const list = (words: readonly MissingWord[], place: string): string =>
  `Words of the text are missing in ${place}: ${quoteSome(words.map(({ word }) => word))}.`;

const times = (count: number): string => (count === 0 ? 'nowhere' : count === 1 ? 'once' : `${count} times`);

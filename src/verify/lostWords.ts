import type { Finding } from '../document/finding.ts';
import type { MissingWord } from './compare/missingWords.ts';

/** Words of one place in the source that a finding names before it counts the rest. */
const NAMED = 5;

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
    const finding: Finding = {
      severity: 'error',
      rule: 'lost-word',
      position: first.position,
      message: words.length === 1 ? sentence(first, place) : list(words, place),
      advice: 'Nothing is published. This is a defect of the press: please report it with this line.',
    };
    return [finding];
  });
}

const sentence = ({ word, expected, found }: MissingWord, place: string): string =>
  `“${word}” stands ${times(expected)} in the text and ${times(found)} in ${place}.`;

function list(words: readonly MissingWord[], place: string): string {
  const named = words.slice(0, NAMED).map(({ word }) => `“${word}”`);
  const more = words.length > NAMED ? ` and ${words.length - NAMED} more` : '';
  return `Words of the text are missing in ${place}: ${named.join(', ')}${more}.`;
}

const times = (count: number): string => (count === 0 ? 'nowhere' : count === 1 ? 'once' : `${count} times`);

import type { Position } from '../../document/position.ts';
import { wordsOf } from './words.ts';

/** A text that must be there, and where it stands in the source. */
export interface SourceText {
  readonly text: string;
  readonly position: Position;
}

/**
 * Texts of `expected`, in the document's order, that `set` does not hold: each must stand in one of its units
 * (paragraphs, cells, plates), its words one after another, as often as the document has it. What a layout puts between
 * them (page numbers, numbers of notes) may stand there; what is missing may not.
 */
export function lostTexts(expected: readonly SourceText[], set: readonly string[]): readonly SourceText[] {
  const units = set.map((text) => wordsOf(text));
  const whole = units.map((words) => ` ${words.join(' ')} `).join(' \n ');
  const letters = units.map((words) => words.join(''));
  const search: Search = { whole, letters, next: 0 };
  const finds = new Map<string, Finds>();
  return expected.filter(({ text }) => {
    const words = wordsOf(text);
    if (words.length === 0) return false;
    const key = ` ${words.join(' ')} `;
    const found = finds.get(key) ?? { wanted: 0, from: 0, units: new Set() };
    finds.set(key, found);
    found.wanted++;
    return !occursOnceMore(search, key, found) && !standsApart(search, words, found);
  });
}

interface Search {
  readonly whole: string;
  /** Of each unit. */
  readonly letters: readonly string[];
  /** The unit in which the last text was found apart: the next text stands there or behind. */
  next: number;
}
/** How often a text was found so far. */
interface Finds {
  wanted: number;
  /** Where to seek it next as a whole; -1: it stands nowhere any more. */
  from: number;
  /** Units that have all its words in order. */
  readonly units: Set<number>;
}

/** Words share the spaces between them: ` a ` stands twice in ` a a `. */
function occursOnceMore({ whole }: Search, key: string, found: Finds): boolean {
  if (found.from < 0) return false;
  const at = whole.indexOf(key, found.from);
  found.from = at < 0 ? -1 : at + key.length - 1;
  return at >= 0;
}

/** Whether so many units have all the words in order, with other words between or letters joined to them. */
function standsApart(search: Search, words: readonly string[], { wanted, units }: Finds): boolean {
  const { letters, next } = search;
  for (let step = 0; step < letters.length && units.size < wanted; step++) {
    const index = (next + step) % letters.length;
    if (units.has(index) || !hasInOrder(letters[index] ?? '', words)) continue;
    units.add(index);
    search.next = index;
  }
  return units.size >= wanted;
}

function hasInOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    const found = text.indexOf(word, at);
    if (found < 0) return false;
    at = found + word.length;
  }
  return true;
}

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
  const wanted = new Map<string, number>();
  const lost: SourceText[] = [];
  for (const text of expected) {
    const words = wordsOf(text.text);
    if (words.length === 0) continue;
    const key = ` ${words.join(' ')} `;
    const count = (wanted.get(key) ?? 0) + 1;
    wanted.set(key, count);
    if (!occursAtLeast(whole, key, count) && !standsApart(words, units, count)) lost.push(text);
  }
  return lost;
}

/** Words share the spaces between them: ` a ` stands twice in ` a a `. */
function occursAtLeast(text: string, part: string, times: number): boolean {
  let left = times;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length - 1))
    if (--left === 0) return true;
  return false;
}

/** Whether so many units have all the words in order, with other words between or letters joined to them. */
function standsApart(words: readonly string[], units: readonly (readonly string[])[], times: number): boolean {
  let left = times;
  for (const unit of units) if (hasInOrder(unit.join(''), words) && --left === 0) return true;
  return false;
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

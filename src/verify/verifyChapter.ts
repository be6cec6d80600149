import type { Finding } from '../document/finding.ts';
import type { Json } from '../document/json.ts';
import type { Chapter } from '../document/nodes.ts';
import { lostTexts, type SourceText } from './compare/lostTexts.ts';
import { missingWords } from './compare/missingWords.ts';
import { telephonesIn } from './document/telephones.ts';
import { textOfInlines } from './document/textOfInlines.ts';
import { textsOfBlocks } from './document/textsOfBlocks.ts';
import { fault } from './fault.ts';
import { lostWords } from './lostWords.ts';

/** What was set of a chapter: running matter and repeated heads left out. */
export interface SetChapter {
  /** Paragraphs, cells and plates, each whole, in the document's order. */
  readonly texts: readonly string[];
  readonly lines: readonly SetLine[];
}
/** A line as it was set; a plate counts as one. */
export interface SetLine {
  readonly text: string;
  /** Of its column, pt. */
  readonly measure: number;
  /** Width that a text would have in the line's face and size, pt. */
  widthOf(text: string): number;
}

/**
 * Holds what was set for a chapter against what the document says: each text of each block must be there as often, with
 * all its words in order, diagrams included, and each telephone number whole on one line. An error for each that is not,
 * at its place in the source.
 */
export function verifyChapter(chapter: Chapter, set: SetChapter, edition: string): readonly Finding[] {
  const { position } = chapter;
  const expected = [
    { text: textOfInlines(chapter.title), position },
    { text: textOfInlines(chapter.lead), position },
    ...textsOfBlocks(chapter.blocks),
  ];
  const lost = lostTexts(expected, set.texts).map(({ text, position: at }) =>
    fault('lost-word', at, `“${text.trim()}” is not whole in edition ${edition}.`),
  );
  return [...lost, ...verifyTelephones(expected, set.lines, edition)];
}

function verifyTelephones(expected: readonly SourceText[], lines: readonly SetLine[], edition: string) {
  const whole = lines.flatMap(({ text }) => telephonesIn(text));
  const wanted = new Map<string, number>();
  return expected.flatMap(({ text, position }): readonly Finding[] =>
    telephonesIn(text).flatMap((number) => {
      const count = (wanted.get(number) ?? 0) + 1;
      wanted.set(number, count);
      if (whole.filter((found) => found === number).length >= count) return [];
      const message = `The number ${number} does not stand on one line in edition ${edition}.`;
      return [{ ...fault('telephone', position, message), severity: isTooWide(number, lines) ? 'warning' : 'error' }];
    }),
  );
}

/** Whether a line that holds a part of the number is shorter than the whole number would be. */
function isTooWide(number: string, lines: readonly SetLine[]): boolean {
  const parts = number.split(' ');
  return lines.some(({ text, measure, widthOf }) => {
    const words = new Set(text.normalize('NFKC').split(/\s+/));
    return parts.some((part) => words.has(part)) && widthOf(number) > measure;
  });
}

/**
 * The same for a chapter that is set in plates alone (a card): its words are those of its front matter, and its blocks
 * are for other editions.
 */
export function verifyFrontMatter(chapter: Chapter, set: SetChapter, edition: string): readonly Finding[] {
  const expected = [{ text: textsOf(chapter.front).join(' '), position: chapter.position }];
  return lostWords(missingWords(expected, set.texts.join('\n')), `edition ${edition}`);
}

function textsOf(data: Json | undefined): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

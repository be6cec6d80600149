import type { Finding } from '../../document/finding.ts';
import { telephonesIn } from '../document/telephones.ts';
import { fault } from '../fault.ts';
import type { Glyph } from '../read/readGlyphs.ts';
import type { MatchedPage } from './matchedPage.ts';

/** Telephone numbers of plates stand whole on one line. (Lines of running text are held against the document.) */
export function checkTelephones(page: MatchedPage): readonly Finding[] {
  return page.expected.texts.flatMap((expected) => {
    const numbers = expected.kind === 'plate' ? telephonesIn(expected.text) : [];
    if (numbers.length === 0) return [];
    const whole = linesOf(page.glyphs.get(expected) ?? [], page).flatMap(telephonesIn);
    const broken = [...new Set(numbers)].filter((number) => count(whole, number) < count(numbers, number));
    return broken.map((number) =>
      fault('telephone', expected.position, `The number ${number} does not stand on one line of ${page.place}.`),
    );
  });
}

const count = (numbers: readonly string[], number: string): number => numbers.filter((each) => each === number).length;

/** Texts that are painted one after another on one base line. */
function linesOf(glyphs: readonly Glyph[], { reading }: MatchedPage): readonly string[] {
  const lines: string[] = [];
  let last: number | undefined;
  for (const { text, object } of glyphs) {
    const baseline = Math.round(reading.texts.get(object)?.baseline ?? 0);
    if (baseline === last) lines[lines.length - 1] += text;
    else lines.push(text);
    last = baseline;
  }
  return lines;
}

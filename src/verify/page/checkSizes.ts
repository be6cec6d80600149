import type { Finding } from '../../document/finding.ts';
import { fault, quoteSome } from '../fault.ts';
import { byPosition } from './byPosition.ts';
import type { MatchedPage } from './matchedPage.ts';

/** pt: sizes are rounded in the file. */
const TOLERANCE = 0.05;

/** No glyph is smaller than the edition promises. */
export function checkSizes(page: MatchedPage): readonly Finding[] {
  const { smallest } = page.rules;
  const sizeOf = (object: number) => page.reading.texts.get(object)?.size ?? smallest;
  const findings: Finding[] = [];
  for (const [position, words] of byPosition(page, ({ glyphs }) =>
    glyphs.some(({ object }) => sizeOf(object) < smallest - TOLERANCE),
  )) {
    const least = Math.min(...words.flatMap(({ glyphs }) => glyphs.map(({ object }) => sizeOf(object))));
    const texts = quoteSome(words.map(({ text }) => text));
    const message = `${texts} is set in ${least.toFixed(1)} pt on ${page.place}; no text may be under ${smallest} pt.`;
    findings.push(fault('small-text', position, message));
  }
  return findings;
}

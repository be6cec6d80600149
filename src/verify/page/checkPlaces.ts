import type { Finding } from '../../document/finding.ts';
import { fault, quoteSome } from '../fault.ts';
import { byPosition } from './byPosition.ts';
import type { MatchedPage } from './matchedPage.ts';
import type { PageWord } from './wordsOnPage.ts';

/** pt: glyphs may overshoot the room of their line by a hair. */
const TOLERANCE = 0.5;
/** pt of a millimetre. */
const MM = 72 / 25.4;

/** No text outside the trim, nor nearer to it than the rule. */
export function checkPlaces(page: MatchedPage): readonly Finding[] {
  const { width, height } = page.expected;
  const inside = ({ left, top, right, bottom }: PageWord) => Math.min(left, top, width - right, height - bottom);
  const findings: Finding[] = [];
  for (const [position, words] of byPosition(page, (word) => inside(word) < page.rules.clear - TOLERANCE)) {
    const nearest = Math.min(...words.map(inside));
    const texts = quoteSome(words.map(({ text }) => text));
    const message =
      nearest < -TOLERANCE
        ? `${texts} stands outside the trim of ${page.place}, by ${(-nearest / MM).toFixed(1)} mm.`
        : `${texts} stands ${(nearest / MM).toFixed(1)} mm from the trim of ${page.place}; ${(page.rules.clear / MM).toFixed(0)} mm are kept clear.`;
    findings.push(fault(nearest < -TOLERANCE ? 'outside-trim' : 'near-trim', position, message));
  }
  return findings;
}

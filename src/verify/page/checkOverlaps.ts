import type { Finding } from '../../document/finding.ts';
import { fault } from '../fault.ts';
import type { Area } from '../read/area.ts';
import type { MatchedPage } from './matchedPage.ts';
import type { PageWord } from './wordsOnPage.ts';

/** Share of the smaller glyph that may lie under another: kerning, and accents on a tight line. */
const SHARED = 0.15;

/** Letters of one line are joined, and reach under one another. */
const CURSIVE = /^\p{Script=Arabic}+$/u;
/** pt: parts of a word stand on one line. */
const LEVEL = 0.1;

/** No text stands over other text. Words whose boxes overlap are looked at glyph by glyph. */
export function checkOverlaps(page: MatchedPage): readonly Finding[] {
  const findings: Finding[] = [];
  const words = [...page.words].sort((a, b) => a.top - b.top);
  for (const [index, word] of words.entries())
    for (let next = index + 1; next < words.length; next++) {
      const other = words[next];
      if (!other || other.top >= word.bottom) break;
      if (other.left >= word.right || other.right <= word.left || isJoined(word, other, page)) continue;
      if (!overprints(word, other)) continue;
      const message = `“${word.text}” and “${other.text}” stand over one another on ${page.place}.`;
      findings.push(fault('text-over-text', page.positionOf(other.object), message));
    }
  return findings;
}

function isJoined(word: PageWord, other: PageWord, { reading }: MatchedPage): boolean {
  if (!CURSIVE.test(word.text) || !CURSIVE.test(other.text)) return false;
  const [a, b] = [reading.texts.get(word.object), reading.texts.get(other.object)];
  return a !== undefined && b !== undefined && Math.abs(a.baseline - b.baseline) < LEVEL;
}

const overprints = (word: PageWord, other: PageWord): boolean =>
  word.glyphs.some((a) => other.glyphs.some((b) => shared(a, b) > SHARED * Math.min(sizeOf(a), sizeOf(b))));

const sizeOf = ({ left, top, right, bottom }: Area): number => (right - left) * (bottom - top);

function shared(a: Area, b: Area): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

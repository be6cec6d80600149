import type { Finding } from '../../document/finding.ts';
import { fault, quoteSome } from '../fault.ts';
import type { Rgb } from '../read/readObjects.ts';
import type { Layers } from '../read/renderLayers.ts';
import { byPosition } from './byPosition.ts';
import { contrastOf, luminance } from './luminance.ts';
import type { MatchedPage } from './matchedPage.ts';
import { eachPixel } from './pixels.ts';
import type { PageWord } from './wordsOnPage.ts';

/** Share of a word's ground that may be too like it: the edge of a box. */
const SHARE = 0.3;
/** Colours are rounded to 8 bits. */
const TOLERANCE = 0.05;

/** Text stands out from what is painted beneath it, as PDFium paints it. */
export function checkContrast(page: MatchedPage): readonly Finding[] {
  const { contrast } = page.rules;
  const seen = new Map<PageWord, number>();
  for (const word of page.words) {
    const least = leastContrast(page, word);
    if (least < contrast - TOLERANCE) seen.set(word, least);
  }
  if (seen.size === 0) return [];
  const findings: Finding[] = [];
  for (const [position, words] of byPosition(page, (word) => seen.has(word))) {
    const least = Math.min(...words.map((word) => seen.get(word) ?? contrast));
    const texts = quoteSome(words.map(({ text }) => text));
    const message = `${texts} stands out ${least.toFixed(1)}:1 from what lies beneath it on ${page.place}; ${contrast}:1 is the rule.`;
    findings.push(fault('contrast', position, message));
  }
  return findings;
}

/** The contrast that all but a share of the word's ground reaches. */
function leastContrast({ reading }: MatchedPage, word: PageWord): number {
  const text = reading.texts.get(word.object);
  if (!text) return Number.POSITIVE_INFINITY;
  const pixels = coloursUnder(reading.layers, word);
  const rising = [...pixels]
    .map(([key, count]) => [contrastWith(text.colour, text.opacity, key), count] as const)
    .sort(([a], [b]) => a - b);
  const allowed = rising.reduce((sum, [, count]) => sum + count, 0) * SHARE;
  let passed = 0;
  for (const [ratio, count] of rising) {
    passed += count;
    if (passed > allowed) return ratio;
  }
  return Number.POSITIVE_INFINITY;
}

/** Colours (`0xrrggbb`) beneath a word, and on how many pixels. */
function coloursUnder(layers: Layers, word: PageWord): ReadonlyMap<number, number> {
  const { paper } = layers;
  const counts = new Map<number, number>();
  let last = -1;
  let run = 0;
  const note = () => void counts.set(last, (counts.get(last) ?? 0) + run);
  eachPixel(layers, word, (at) => {
    const key = ((paper[at + 2] ?? 0) << 16) | ((paper[at + 1] ?? 0) << 8) | (paper[at] ?? 0);
    if (key === last) {
      run++;
      return;
    }
    if (run > 0) note();
    [last, run] = [key, 1];
  });
  if (run > 0) note();
  return counts;
}

function contrastWith(colour: Rgb, opacity: number, key: number): number {
  const under: Rgb = [key >> 16, (key >> 8) & 255, key & 255];
  const mixed = (channel: 0 | 1 | 2) => Math.round(colour[channel] * opacity + under[channel] * (1 - opacity));
  return contrastOf(luminance(mixed(0), mixed(1), mixed(2)), luminance(...under));
}

import type { Finding } from '../../document/finding.ts';
import { fault, quoteSome } from '../fault.ts';
import type { Glyph } from '../read/readGlyphs.ts';
import { byPosition } from './byPosition.ts';
import type { MatchedPage } from './matchedPage.ts';
import { eachPixel } from './pixels.ts';

/** Letters and digits: what must show ink. */
const READ = /[\p{L}\p{N}]/u;
/** Share of a glyph's ink that may differ from what its colour over the ground gives (rounding, smoothing). */
const DIFFERENCE = 0.35;
/** A channel without ink, or a pixel with all of it. */
const FULL = 255;
/** Sum over a glyph's pixels of 255 for full ink: with less, a glyph is too small at this scale to be judged. */
const LEAST_INK = 60;

/**
 * Text is seen whole: what the page shows where a glyph stands is the glyph's colour over what lies beneath. Where it is
 * not, something was painted over it, or it was cut off. Only texts are looked at that it could happen to.
 */
export function checkVisible(page: MatchedPage): readonly Finding[] {
  const findings: Finding[] = [];
  if (!page.reading.layers.whole) return findings;
  for (const [position, words] of byPosition(page, ({ glyphs }) => glyphs.some((glyph) => isHidden(page, glyph)))) {
    const texts = quoteSome(words.map(({ text }) => text));
    findings.push(fault('hidden-text', position, `${texts} is covered or cut off on ${page.place}.`));
  }
  return findings;
}

function isHidden({ reading }: MatchedPage, glyph: Glyph): boolean {
  const text = reading.texts.get(glyph.object);
  const { whole: layers, scale } = reading.layers;
  if (!text || !layers || !reading.doubtful.has(glyph.object)) return false;
  const { page, ground, ink } = layers;
  const [red, green, blue] = text.colour;
  let wanted = 0;
  let wrong = 0;
  let whole = 0;
  eachPixel(reading.layers, glyph, (at) => {
    const share = ((FULL - (ink[at] ?? FULL)) / FULL) * text.opacity;
    whole += share * FULL;
    const hold = (offset: number, colour: number) => {
      const under = ground[offset] ?? FULL;
      const change = (colour - under) * share;
      wanted += Math.abs(change);
      wrong += Math.abs((page[offset] ?? FULL) - under - change);
    };
    hold(at, blue);
    hold(at + 1, green);
    hold(at + 2, red);
  });
  if (whole >= LEAST_INK) return wrong > DIFFERENCE * wanted && wrong > LEAST_INK;
  return whole === 0 && READ.test(glyph.text) && glyph.right - glyph.left > 1 / scale;
}

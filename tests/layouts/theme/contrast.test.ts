import { describe, expect, it } from 'vitest';
import { papers } from '../../../layouts/theme/colours.ts';
import { contrast } from '../../../layouts/theme/contrast.ts';
import { coloursOnGround } from '../../../layouts/theme/grounds.ts';
import { LEAST_CONTRAST, textPairs } from '../../../layouts/theme/pairs.ts';
import type { GroundName } from '../../../src/document/publication.ts';

const MOST_INK = 300;

describe.each(Object.keys(papers) as GroundName[])('on %s paper', (ground) => {
  const colours = coloursOnGround(ground);
  it.each(textPairs)('%s on %s is read at 7:1 or more', (text, under) => {
    const [a, b] = [colours[text], colours[under]];
    expect(a && b && contrast(a.rgb, b.rgb)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
  it('no colour takes more than 300 % of ink', () => {
    for (const { cmyk } of Object.values(colours))
      expect(cmyk.reduce((sum, ink) => sum + ink, 0)).toBeLessThanOrEqual(MOST_INK);
  });
  it('has the same names of colours as white', () => {
    expect(Object.keys(colours).sort()).toEqual(Object.keys(coloursOnGround('white')).sort());
  });
});
it('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
});

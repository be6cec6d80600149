import { expect, it } from 'vitest';
import { inks } from '../../../src/pdf/paint/inks.ts';

const colours = {
  black: { rgb: '#000000', cmyk: [0, 0, 0, 100] },
  rich: { rgb: '#000000', cmyk: [60, 40, 40, 100] },
  grey: { rgb: '#808080', cmyk: [0, 0, 0, 50] },
  paper: { rgb: '#ffffff', cmyk: [0, 0, 0, 0] },
} as const;

it('black alone is what has no other ink, and all of black', () => {
  const { isBlackAlone } = inks(colours, 'print');
  expect(['black', 'rich', 'grey', 'paper', 'none'].filter(isBlackAlone)).toEqual(['black']);
});

it('a colour is set in the space of its medium', () => {
  expect(inks(colours, 'print').fill('rich')).toBe('0.6 0.4 0.4 1 k');
  expect(inks(colours, 'screen').stroke('paper')).toBe('1 1 1 RG');
  expect(inks(colours, 'screen').fill('constructor')).toBeUndefined();
});

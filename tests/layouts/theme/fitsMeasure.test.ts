import { describe, expect, it } from 'vitest';
import { fitsMeasure } from '../../../layouts/theme/fit.ts';

describe('a line’s estimate', () => {
  it('knows that nought is wider than one', () => {
    expect(fitsMeasure('1'.repeat(20), 10, 100)).toBe(true);
    expect(fitsMeasure('0'.repeat(20), 10, 100)).toBe(false);
  });
  it('takes a letter of another script for a wide one', () => {
    expect(fitsMeasure('ж'.repeat(10), 10, 80)).toBe(false);
  });
});

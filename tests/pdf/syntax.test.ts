import { describe, expect, it } from 'vitest';
import { fine, name, number, textString } from '../../src/pdf/syntax.ts';

describe('values as they stand in a file', () => {
  it('writes lengths to a hundredth, never as an exponent or minus nought', () => {
    expect([1.005, -0.001, 1e-9, 12.346, 100].map(number)).toEqual(['1', '0', '0', '12.35', '100']);
  });
  it('writes fine values without trailing noughts', () => {
    expect([0.10196078, 1, 100, 1e-7, -0.5].map(fine)).toEqual(['0.10196', '1', '100', '0', '-0.5']);
  });
  it('escapes brackets, and writes what is not ASCII as UTF-16', () => {
    expect(textString('a(b)\\')).toBe('(a\\(b\\)\\\\)');
    expect(textString('é😀')).toBe('<FEFF00E9D83DDE00>');
    expect(textString('\ud800')).toBe('<FEFFFFFD>');
  });
  it('escapes what a name cannot hold', () => {
    expect(name('a b/c#é')).toBe('/a#20b#2Fc#23#C3#A9');
  });
});

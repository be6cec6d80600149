import { describe, expect, it } from 'vitest';
import { scaleAt } from '../../../layouts/theme/scales.ts';

const sizes = Array.from({ length: 49 }, (_, index) => 12 + index);
const names = ['body', 'cell', 'figure', 'small', 'call', 'lead', 'h3', 'h2', 'h1'] as const;

describe('scales', () => {
  it('are as drawn at 12, 16, 18 and 24 pt', () => {
    expect(scaleAt(12).lead).toEqual({ size: 16, leading: 24 });
    expect(scaleAt(16).h2).toEqual({ size: 25, leading: 32 });
    expect(scaleAt(18).h1).toEqual({ size: 38, leading: 44 });
    expect(scaleAt(24).h3).toEqual({ size: 29, leading: 38 });
  });
  it.each(sizes)('%d pt: body is the text size, led one and a half times; nothing is smaller', (size) => {
    const scale = scaleAt(size);
    expect(scale.body).toEqual({ size, leading: size * 1.5 });
    for (const name of names) expect(scale[name].size).toBeGreaterThanOrEqual(size);
    expect(scale.module).toBe(size / 2);
  });
  it.each(sizes)('%d pt: headings stand in order', (size) => {
    const { body, h3, h2, h1 } = scaleAt(size);
    expect(h1.size).toBeGreaterThan(h2.size);
    expect(h2.size).toBeGreaterThan(h3.size);
    expect(h3.size).toBeGreaterThan(body.size);
  });
  it.each(names)('%s grows with the text size', (name) => {
    for (const size of sizes.slice(1)) {
      expect(scaleAt(size)[name].size).toBeGreaterThanOrEqual(scaleAt(size - 1)[name].size);
      expect(scaleAt(size)[name].leading).toBeGreaterThanOrEqual(scaleAt(size - 1)[name].leading);
    }
  });
  it('takes sizes between', () => {
    expect(scaleAt(14).body).toEqual({ size: 14, leading: 21 });
    expect(scaleAt(14).h3.size).toBe(17.5);
  });
});

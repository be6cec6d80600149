import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faces, fonts } from '../../../layouts/theme/fonts.ts';

describe('fonts', () => {
  it.each(fonts.map((font) => [font.id, font] as const))('%s is in its package', (_, font) => {
    expect(existsSync(`node_modules/${font.package}/${font.file}`)).toBe(true);
  });
  it('each face names files that are there, Atkinson first', () => {
    const ids = new Set(fonts.map(({ id }) => id));
    for (const files of Object.values(faces)) {
      expect(files[0]).toMatch(/^atkinson-\d+-latin$/);
      expect(files.every((id) => ids.has(id))).toBe(true);
    }
    expect(Object.keys(faces)).toEqual(['regular', 'bold', 'heavy']);
  });
});

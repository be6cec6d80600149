import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printFile } from '../print/support/faultyPdf.ts';
import { newFolder, run } from './helpers.ts';

describe('press preflight', () => {
  it('ends with 0 where there is nothing to find', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'good.pdf'), await printFile());
    const { exit, out } = await run(folder, ['preflight', 'good.pdf']);
    expect([exit, out]).toEqual([0, '1 file: no findings\n']);
  });

  it('prints one line a fault, with page and place, and ends with 1', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'rgb.pdf'), await printFile({ extra: () => ['1 0 0 rg', '36.85 36.85 72 72 re f'] }));
    const { exit, out } = await run(folder, ['preflight', 'rgb.pdf', 'missing.pdf']);
    expect(exit).toBe(1);
    expect(out).toMatch(
      /^rgb\.pdf:1:1 error rgb: page 1, 10\.0 mm from left, 261\.6 mm from top \(25\.4 × 25\.4 mm\): an area in DeviceRGB\. Give the colour in CMYK\.$/m,
    );
    expect(out).toMatch(/^missing\.pdf:1:1 error unreadable: /m);
  });

  it('gives data with --json and a page to look at with --report', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'rgb.pdf'), await printFile({ extra: () => ['1 0 0 rg', '36.85 36.85 72 72 re f'] }));
    const { out } = await run(folder, ['preflight', 'rgb.pdf', '--json', '--report', 'seen']);
    const { files, reports, exit } = JSON.parse(out);
    expect(exit).toBe(1);
    expect(files[0].faults[0].place.x).toBeCloseTo(10, 1);
    expect(reports).toEqual(['seen/rgb.html']);
    expect(existsSync(join(folder, 'seen/rgb.html'))).toBe(true);
    expect(readFileSync(join(folder, 'seen/rgb.html'), 'utf8')).toContain('an area in DeviceRGB');
  });

  it('is wrong use where there is nothing to look at', async () => {
    const { exit, error } = await run(newFolder(), ['preflight']);
    expect(exit).toBe(2);
    expect(error).toContain('There is no print file in dist.');
  });
});

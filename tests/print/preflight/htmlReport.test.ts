import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { htmlReport, preflight } from '../../../src/print/index.ts';
import { toMm } from '../../../src/print/units.ts';
import { printFile } from '../support/faultyPdf.ts';

describe('htmlReport', () => {
  it('shows the page with the place framed, and needs no other file', async () => {
    const bytes = await printFile({ extra: () => ['1 0 0 rg', '36.85 36.85 72 72 re f'] });
    const html = await htmlReport(bytes, await preflight(bytes), 'guide <1>.pdf');
    expect(html).toContain('guide &lt;1&gt;.pdf');
    expect(html).toMatch(/rgb: an area in DeviceRGB\. Give the colour/);
    expect(html).toContain('data:image/png;base64,');
    const [, x = '', y = ''] = /<rect x="([\d.]+)" y="([\d.]+)"/.exec(html) ?? [];
    expect(Number(x)).toBeCloseTo(18 + 10 - 1, 0);
    expect(Number(y)).toBeCloseTo(18 + 297 - 35.4 - 1, 0);
    expect(html).not.toMatch(/(src|href)="(?!data:)/);
  });

  it('says so when there is nothing to say', async () => {
    const bytes = await printFile();
    expect(await htmlReport(bytes, await preflight(bytes), 'guide.pdf')).toContain('No faults.');
  });

  it('draws total ink as a map, and says in words what is on it', async () => {
    const bytes = await printFile({ ground: 'none', extra: () => ['1 1 1 0.4 k', '100 100 90 90 re f'] });
    const report = await preflight(bytes, { map: true });
    const html = await htmlReport(bytes, report, 'guide.pdf');
    const place = report.ink[0]?.place;
    expect(place?.x).toBeGreaterThan(toMm(100) - 3 - 3);
    expect(place?.x).toBeLessThan(toMm(190) - 3);
    expect(html).toContain('black and white chequers: over the limit of 300 %');
    const label = /aria-label="Map of total ink\. ([^"]*)"/.exec(html)?.[1] ?? '';
    const where = `${place?.x.toFixed(1)} mm from left, ${place?.y.toFixed(1)} mm from top`;
    expect(label).toMatch(/^Page 1: at most 340 % ink, /);
    expect(label).toContain(where);
    expect(label).toMatch(/; 1\d\d squares over the limit of 300 %\.$/);

    const [, encoded = ''] = /aria-label="Map[^>]*><image href="data:image\/png;base64,([^"]*)"/.exec(html) ?? [];
    const { data, info } = await sharp(Buffer.from(encoded, 'base64')).raw().toBuffer({ resolveWithObject: true });
    const greyAt = (x: number, y: number) => data[(y * info.width + x) * info.channels];
    const [column, row] = [Math.round(toMm(145) / 1.5), Math.round((303 - toMm(145)) / 1.5)];
    expect([greyAt(column, row), greyAt(column + 1, row)].sort()).toEqual([0, 255]);
    expect(greyAt(2, 2)).toBe(255);
  });

  it('shows the twelve pages of a long file that have the most ink', async () => {
    const grounds = (page: number) => [`0 0 0 ${page === 9 ? 0 : 0.5} k`, '100 100 90 90 re f'];
    const bytes = await printFile({ pages: 13, ground: 'none', label: () => '', extra: grounds });
    const html = await htmlReport(bytes, await preflight(bytes, { map: true }), 'guide.pdf');
    const pages = [...html.matchAll(/aria-label="Map of total ink\. Page (\d+):/g)].map(([, page]) => Number(page));
    expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13]);
    expect(html).toContain('One page with less ink');
  });
});

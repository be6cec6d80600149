import { describe, expect, it } from 'vitest';
import { htmlReport, preflight } from '../../../src/print/index.ts';
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
});

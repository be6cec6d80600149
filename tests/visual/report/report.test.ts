import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/visual/report/toHtml.ts';
import { toJson } from '../../../src/visual/report/toJson.ts';
import { toJunit } from '../../../src/visual/report/toJunit.ts';
import { toSummary } from '../../../src/visual/report/toSummary.ts';
import { sampleReport } from './sample.ts';

const report = await sampleReport();

describe('the report', () => {
  it('as HTML needs no network', () => {
    const html = toHtml(report);
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(addresses.filter((address) => !address.startsWith('data:') && !address.startsWith('#'))).toEqual([]);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('https://');
  });

  it('as HTML has no button to approve unless it is served', () => {
    expect(toHtml(report)).not.toContain('<dialog');
    expect(toHtml(report, { token: 't"' })).toContain('data-token="t&quot;"');
  });

  it('as HTML keeps words of the pages from becoming markup', () => {
    expect(toHtml(report)).toContain('&lt;odd&gt;');
    expect(toHtml(report)).not.toContain('<odd>');
  });

  it('as HTML says what happened at several places of a page once, and lights them together', () => {
    const [guide] = report.files;
    const page = guide?.pages.find(({ now }) => now === 2);
    const [change] = page?.changes ?? [];
    if (!guide || !page || !change) throw new Error('not the sample that was meant');
    const twice = { ...page, changes: [change, { ...change, nowBox: [50, 50, 9, 9] as const }] };
    const html = toHtml({ ...report, files: [{ ...guide, pages: [twice] }] });
    const [item = '', ...others] = html.match(/<li><span><button.*?<\/li>/g) ?? [];
    expect(item).toContain('“8020” became “8021”, at 2 places');
    expect(others).toEqual([]);
    expect(html.match(/class="area" data-change="0"/g)).toHaveLength(4);
  });

  it('is the same on two runs', async () => {
    expect(toHtml(await sampleReport())).toBe(toHtml(report));
  });

  it('as JSON says what the terminal says, without pictures', () => {
    const json = toJson(report);
    expect(json.passed).toBe(false);
    expect(json.files[0]?.pages.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      '2 changed',
      '3 exchanged',
      '5 exchanged',
      '6 changed',
    ]);
    expect(JSON.stringify(json)).not.toContain('pictures":{"after"');
  });

  it('as JUnit counts a failure a page and a file', () => {
    const xml = toJunit(report);
    expect(xml).toContain('<testsuites name="visual: Family Support Pathway" tests="7" failures="5">');
    expect(xml).toContain('<failure message="“8020” became “8021”">');
    expect(xml).toContain('has no reference yet (12 pages)');
  });

  it('in a few lines names pages and files', () => {
    const lines = toSummary(report);
    expect(lines[0]).toBe('4 pages differ in 1 file, 1 file needs your eye.');
    expect(lines).toContain('  2: “8020” became “8021”');
    expect(lines).toContain('  3: changed places with page 5: “five epsilon and a line that all pages have”');
    expect(lines).toContain('  card: Title: “A” became “B”');
  });
});

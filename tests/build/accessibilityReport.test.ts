import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPublication, createWorkshop } from '../../src/build/index.ts';
import type { BuildReport } from '../../src/build/order.ts';
import { newFolderForFile, PUBLICATIONS } from './support/build.ts';

const dist = newFolderForFile();

const built = (name: string, accessibilityReport: boolean): Promise<BuildReport> => {
  const order = { publication: join(PUBLICATIONS, name), out: join(dist, name), editions: [], program: 'test' };
  return buildPublication({ ...order, accessibilityReport }, createWorkshop(), () => {});
};
const reportOf = (name: string) => readFileSync(join(dist, name, 'accessibility.html'), 'utf8');

describe('the accessibility report', () => {
  let page = '';
  beforeAll(async () => {
    await built('constructs', true);
    page = reportOf('constructs');
  });

  it('gives the outline as it is heard', () => {
    expect(page).toMatch(/class="l1">.*Level 1:.*1 Text and its marks/);
    expect(page).toMatch(/class="l3">.*Level 3:.*A deeper heading/);
  });

  it('gives each picture with its alternative text and caption', () => {
    expect(page).toMatch(/A leaf that floats on water.*<br>Caption: .*A leaf</);
    expect(page).toContain('Three boxes from worry to help, with the number 0344 000 0000 in the second.');
  });

  it('gives each table with its heads', () => {
    expect(page).toMatch(/Signs by age/);
    expect(page).toMatch(/Heads of columns: .*Age.*Going well.*Look closer/);
    expect(page).toMatch(/Heads of rows: .*0 to 1.*1 to 2.*2 to 3/);
  });

  it('gives the words of links, other languages and abbreviations', () => {
    expect(page).toMatch(/<li><span[^>]*>a page<\/span>/);
    expect(page).toMatch(/>Tables, page 9<.*Leads to: <[^>]*>“2\.2 Tables”, page 9</);
    expect(page).toMatch(/>childline\.org\.uk<.*Leads to: <[^>]*>the website https:\/\/childline\.org\.uk</);
    expect(page).toMatch(/>line@example\.org\.uk<.*Leads to: <[^>]*>an e-mail to line@example\.org\.uk</);
    expect(page).toMatch(/>\[1\]<.*Leads to: <[^>]*>“Note 1”, page 3</);
    expect(page).not.toContain('nowhere');
    expect(page).toMatch(/Polish: <span lang="pl" dir="auto">Dzień dobry<\/span>/);
    expect(page).toMatch(/NEET<\/span> stands for .*not in education, employment or training/);
  });

  it('says what was found, and where', () => {
    expect(page).toMatch(/Confirm the opening hours.*guide\/02-blocks\.md, line 69/);
  });

  it('shows each figure beside its alternative text, as it is painted', async () => {
    const [, item = ''] = /<li>[^\n]*(Three boxes from worry to help[^\n]*)<\/li>/.exec(page) ?? [];
    const [, png = '', width, height] =
      /<img src="data:image\/png;base64,([^"]*)" alt="" width="(\d+)" height="(\d+)"/.exec(item) ?? [];
    const picture = sharp(Buffer.from(png, 'base64'));
    const { channels } = await picture.stats();
    const size = await picture.metadata();
    expect(Math.abs((size.width ?? 0) - Number(width))).toBeLessThanOrEqual(1);
    expect(Math.abs((size.height ?? 0) - Number(height))).toBeLessThanOrEqual(1);
    // The column's width, 170 mm, and 2 pt at each side; dark words on white paper.
    expect(Number(width)).toBeCloseTo(((170 / 25.4) * 72 + 4) * (96 / 72), -1);
    expect(channels.every(({ min, max }) => min < 64 && max === 255)).toBe(true);
  });

  it('is one file that fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|src="(?!data:)|url\(/);
  });

  it('stands in the manifest, and is made for a build that is there without being built anew', async () => {
    const before = await built('partnership', false);
    expect(existsSync(join(dist, 'partnership/accessibility.html'))).toBe(false);
    expect(before.manifest?.artefacts.map(({ purpose }) => purpose)).not.toContain('accessibility-report');
    const after = await built('partnership', true);
    expect(after.editions.every(({ kept }) => kept)).toBe(true);
    expect(after.manifest?.artefacts.at(-1)).toMatchObject({ path: 'accessibility.html', format: 'html', edition: '' });
    expect((await built('partnership', true)).unchanged).toBe(true);
  });

  it('bears hostile text', async () => {
    await built('hostile', true);
    const hostile = reportOf('hostile');
    expect(hostile).toContain('Needs &amp; &lt;wants&gt;');
    expect(hostile).toContain('A leaf &amp; a &lt;branch&gt; “near” &quot;water&quot;');
    expect(hostile).not.toMatch(/<(?:wants|branch|b|tags)>/);
  });
});

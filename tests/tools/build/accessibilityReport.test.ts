import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import { newFolderForFile, PUBLICATIONS } from '../../build/support/build.ts';
import { AT_400, type Browser, openBrowser, violationsOf } from '../browser.ts';

// The accessibility report in a real browser, with axe: light, dark and at 400 %.

const out = newFolderForFile();
let browser: Browser;
beforeAll(async () => {
  const publication = join(PUBLICATIONS, 'constructs');
  const order = { publication, out: join(out, 'dist'), editions: [], program: 'test', accessibilityReport: true };
  await buildPublication(order, createWorkshop(), () => {});
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['in colours of the reader’s own', { forcedColors: 'active' }],
  ['at 400 %', { viewport: AT_400 }],
] as const)(
  'has nothing for axe to complain of, opened or closed, and nothing to scroll sideways: %s',
  async (_, options) => {
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(out, 'dist/accessibility.html')).href);
    expect(await violationsOf(page)).toEqual([]);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(await violationsOf(page)).toEqual([]);
    // Files of a publication may have names of any length.
    const lengthened = `[...document.querySelectorAll('[aria-labelledby=findings] .where')].map((each) => {
      each.textContent = 'chapters/of-the-guide/'.repeat(5) + each.textContent;
    }).length`;
    expect(await page.evaluate(lengthened)).toBeGreaterThan(0);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  },
);

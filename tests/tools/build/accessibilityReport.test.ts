import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import { newFolderForFile, PUBLICATIONS } from '../../build/support/build.ts';

// The accessibility report in a real browser, with axe: light, dark and at 400 %.

interface Page {
  goto(url: string): Promise<unknown>;
  addScriptTag(options: { path: string }): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
}
interface Browser {
  newContext(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
  close(): Promise<void>;
}

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A window of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10). */
const AT_400 = { width: 320, height: 256 };

const require = createRequire(import.meta.url);
const out = newFolderForFile();
let browser: Browser;
beforeAll(async () => {
  const publication = join(PUBLICATIONS, 'constructs');
  const order = { publication, out: join(out, 'dist'), editions: [], program: 'test', accessibilityReport: true };
  await buildPublication(order, createWorkshop(), () => {});
  const { chromium } = require('playwright-core') as {
    chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> };
  };
  expect(existsSync(CHROMIUM)).toBe(true);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

it.each([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['at 400 %', { viewport: AT_400 }],
] as const)(
  'has nothing for axe to complain of, opened or closed, and nothing to scroll sideways: %s',
  async (_, options) => {
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(out, 'dist/accessibility.html')).href);
    await page.addScriptTag({ path: require.resolve('axe-core') });
    const violations = () =>
      page.evaluate(
        `axe.run(document, ${JSON.stringify({ runOnly: WCAG_22_AA })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      );
    expect(await violations()).toEqual([]);
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(await violations()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await context.close();
  },
);

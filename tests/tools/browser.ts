import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';

// What these tests ask of a browser: playwright-core's own types need the DOM's, which the press has no use for.

export interface Page {
  goto(url: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  textContent(selector: string): Promise<string | null>;
  isVisible(selector: string): Promise<boolean>;
  addScriptTag(options: { path: string }): Promise<unknown>;
  evaluate<T>(script: string): Promise<T>;
  waitForSelector(selector: string): Promise<unknown>;
  on(event: 'pageerror', listen: (error: Error) => void): void;
  readonly keyboard: { press(key: string): Promise<void> };
}
interface Context {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
export interface Browser {
  newContext(options: object): Promise<Context>;
  close(): Promise<void>;
}

/** Where Debian has it; CHROMIUM names another. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Rules that axe holds a page to. */
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A window of 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10). */
export const AT_400 = { width: 320, height: 256 };

const require = createRequire(import.meta.url);

/** Opens Chromium, without a window; the test fails where there is none. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = require('playwright-core') as {
    chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> };
  };
  expect(existsSync(CHROMIUM), `${CHROMIUM} is missing; CHROMIUM names another`).toBe(true);
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** What axe complains of in a page: rule and element. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core') });
  return page.evaluate(
    `axe.run(document, ${JSON.stringify({ runOnly: WCAG_22_AA })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PREVIEW_PAGE } from '../../src/cli/watch/previewPage.ts';
import { htmlReport, preflight } from '../../src/print/index.ts';
import { printFile } from '../print/support/faultyPdf.ts';
import { AT_400, type Browser, openBrowser, violationsOf } from './browser.ts';

// The small pages that the press makes, in a real browser with axe: the preview of watch, and preflight's report.

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  writeFileSync(join(folder, 'preview.html'), PREVIEW_PAGE);
  const bytes = await printFile({ extra: () => ['1 0 0 rg', '36.85 36.85 72 72 re f'] });
  writeFileSync(
    join(folder, 'preflight.html'),
    await htmlReport(bytes, await preflight(bytes, { map: true }), 'a.pdf'),
  );
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['preview', 'preflight'])(
  '%s has nothing for axe to complain of, and nothing to scroll sideways',
  (name) => {
    it.each([
      ['light', { colorScheme: 'light' }],
      ['dark', { colorScheme: 'dark' }],
      ['in colours of the reader’s own', { forcedColors: 'active' }],
      ['at 400 %', { viewport: AT_400 }],
    ] as const)('%s', async (_, options) => {
      const context = await browser.newContext({ bypassCSP: true, ...options });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await context.close();
    });
  },
);

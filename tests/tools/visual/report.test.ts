import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/visual/report/toHtml.ts';
import { type Ask, type Served, serveReport } from '../../../src/visual/serve/serveReport.ts';
import { sampleReport } from '../../visual/report/sample.ts';
import { AT_400, type Browser, openBrowser, type Page, violationsOf } from '../browser.ts';

// The report in a real browser: with axe, at 400 %, by keyboard, and with its button that approves.

const WIDE = { width: 1280, height: 1024 };

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const file = pathToFileURL(join(folder, 'index.html')).href;
const report = await sampleReport();
const asked: Ask[] = [];
let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await openBrowser();
  writeFileSync(join(folder, 'index.html'), toHtml(report));
  const token = 'token';
  served = await serveReport(
    {
      page: () => toHtml(report, { token }),
      async approve(ask) {
        asked.push(ask);
        return ask.because === 'no' ? { problem: 'Not for that reason.' } : { approved: ['page-guide-2'] };
      },
    },
    token,
  );
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page in a window of its own; fails the test on any error of its script. */
async function open<T>(url: string, options: object, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: WIDE, bypassCSP: true, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    await page.goto(url);
    const result = await use(page);
    expect(errors).toEqual([]);
    return result;
  } finally {
    await context.close();
  }
}

describe('the report in a browser', () => {
  const looks = [
    ['light', '', { colorScheme: 'light' }],
    ['dark', '', { colorScheme: 'dark' }],
    ['in colours of the reader’s own', '#page-guide-2', { forcedColors: 'active', colorScheme: 'dark' }],
    ['a page', '#page-guide-2', {}],
    ['at 400 %', '#page-guide-2', { viewport: AT_400 }],
    ['without its script', '', { javaScriptEnabled: false }],
  ] as const;
  it.each(looks)('has nothing for axe to complain of: %s', async (_, hash, options) => {
    const isScripted = !('javaScriptEnabled' in options);
    await open(file + hash, options, async (page) => {
      if (isScripted) expect(await violationsOf(page)).toEqual([]);
      else expect(await page.isVisible('#page-guide-2 img')).toBe(true);
    });
  });

  it('needs no scrolling sideways at 400 %, in any view', async () => {
    await open(`${file}#page-guide-2`, { viewport: AT_400 }, async (page) => {
      for (const key of ['1', '2', '3', '4']) {
        await page.keyboard.press(key);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(AT_400.width);
      }
    });
  });

  it('shows the page that is chosen from the list, at 400 % as well', async () => {
    await open(file, { viewport: AT_400 }, async (page) => {
      await page.click('.contents a[href="#page-guide-6"]');
      const top = "document.querySelector('#page-guide-6 h2').getBoundingClientRect().top";
      expect(await page.evaluate(top)).toBeGreaterThanOrEqual(0);
      expect(await page.evaluate(top)).toBeLessThan(AT_400.height / 2);
    });
  });

  it('goes by keyboard: arrows from page to page, digits from view to view, plus and minus for size', async () => {
    await open(`${file}#page-guide-2`, {}, async (page) => {
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('location.hash')).toBe('#page-guide-3');
      expect(await page.textContent('#status')).toContain('page 3: changed places with page 5');
      await page.keyboard.press('ArrowLeft');
      for (const [key, view] of [
        ['2', 'slider'],
        ['3', 'onion'],
        ['4', 'differing'],
      ]) {
        await page.keyboard.press(key ?? '');
        expect(await page.isVisible(`#page-guide-2 .stage.${view}`)).toBe(true);
      }
      await page.keyboard.press('+');
      expect(await page.textContent('#zoom')).toBe('50 %');
      await page.keyboard.press('0');
      expect(await page.textContent('#zoom')).toBe('fit');
    });
  });

  it('lets its keys be turned off (WCAG 2.1.4)', async () => {
    await open(`${file}#page-guide-2`, {}, async (page) => {
      await page.click('#keys');
      await page.keyboard.press('ArrowRight');
      expect(await page.evaluate('location.hash')).toBe('#page-guide-2');
    });
  });

  it('shows which view is chosen where the reader’s own colours replace those of the report', async () => {
    await open(`${file}#page-guide-2`, { forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      const grounds = `[...document.querySelectorAll('.choice span')].map((each) => getComputedStyle(each).backgroundColor)`;
      const [chosen, ...others] = await page.evaluate<string[]>(grounds);
      expect(others.every((other) => other !== chosen)).toBe(true);
    });
  });

  it('reaches everything by Tab', async () => {
    await open(`${file}#page-guide-2`, {}, async (page) => {
      const reached = new Set<string>();
      for (let press = 0; press < 40; press++) {
        await page.keyboard.press('Tab');
        reached.add(await page.evaluate('document.activeElement.id || document.activeElement.className'));
      }
      expect([...reached]).toEqual(
        expect.arrayContaining(['skip', 'next', 'larger', 'fit', 'keys', 'stage pair side']),
      );
    });
  });

  it('approves a page with a reason, when served', async () => {
    await open(`${served.url}#page-guide-2`, {}, async (page) => {
      expect(await violationsOf(page)).toEqual([]);
      await page.keyboard.press('a');
      expect(await violationsOf(page)).toEqual([]);
      await page.fill('#because', 'no');
      await page.click('dialog button[type=submit]');
      await page.waitForSelector('#refusal:not(:empty)');
      expect(await page.textContent('#refusal')).toBe('Not for that reason.');
      await page.fill('#because', 'New number');
      await page.click('dialog button[type=submit]');
      await page.waitForSelector('#page-guide-3.current');
      expect(await page.textContent('#page-guide-2 .tag')).toBe('approved');
      expect(asked.at(-1)).toEqual({ file: 'guide', page: '2', because: 'New number' });
    });
  });
});

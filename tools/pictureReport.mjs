// npm run pictures:report [-- REPORT.html]: draws the pictures of docs/visual.md anew, from a report that `press visual`
// wrote (change a telephone number in content/data/contacts.yml first, and put it back). Needs Chromium.
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = pathToFileURL(resolve(process.argv[2] ?? join(root, 'visual-report/index.html'))).href;
const pictures = join(root, 'docs/pictures/visual');
const size = { width: 1200, height: 760 };

/** A page on which one thing changed. */
const ONE_CHANGE = 'article .changes li:only-child button';
/** Name of the picture, key that is pressed first, colours, and whether it is of a page or of its file. */
const SHOTS = [
  ['file', '', 'light', 'article[data-page="all"]'],
  ['report', '1', 'light', ONE_CHANGE],
  ['difference', '4', 'light', ONE_CHANGE],
  ['dark-slider', '2', 'dark', ONE_CHANGE],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const [name, key, colorScheme, selector] of SHOTS) {
  const context = await browser.newContext({ viewport: size, colorScheme });
  const page = await context.newPage();
  await page.goto(report);
  const id = await page.evaluate((wanted) => document.querySelector(wanted)?.closest('article')?.id, selector);
  await page.click(`.contents a[href="#${id}"]`);
  if (key !== '') await page.keyboard.press(key);
  if (key !== '') await page.click('article.current .changes button');
  await page.evaluate(() => window.scrollTo(0, document.querySelector('.layout').offsetTop));
  const picture = await page.screenshot();
  await sharp(picture)
    .png({ palette: true, effort: 10 })
    .toFile(join(pictures, `${name}.png`));
  await context.close();
}
await browser.close();

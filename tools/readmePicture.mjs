import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** What README shows, in order: file, and words that only its page has; without words its pages, one over another. */
const shown = [
  ['guide.pdf', 'For everyone who works with'],
  ['guide.pdf', 'In danger right now'],
  ['guide.pdf', 'The continuum of needs in four levels'],
  ['toolbox.pdf', 'Self-esteem and exploitation'],
  ['guide-large-print-18.pdf', 'A time of reform'],
  ['card.pdf'],
];
/** Pixels: of the whole strip, and round each page. */
const strip = { width: 1800, height: 420, margin: 6 };
const ground = '#e6e6e6';

const wordsOf = (page) => page.getText().replace(/\s+/g, ' ');

/** The last page with the words: earlier ones may only name it, as the contents do. Without words all pages. */
function pagesWith(document, words) {
  const pages = [...document.pages()];
  if (words === undefined) return pages;
  const found = pages.filter((page) => wordsOf(page).includes(words)).slice(-1);
  if (found.length === 0) throw new Error(`no page has the words “${words}”`);
  return found;
}

async function render(page, fits) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = 2 * Math.min(fits.height / originalHeight, fits.width / originalWidth);
  const size = { width: Math.round(scale * originalWidth), height: Math.round(scale * originalHeight) };
  const { data } = await page.render({ ...size, scale: 1, render: 'bitmap' });
  return await sharp(data, { raw: { ...size, channels: 4 } })
    .flatten({ background: 'white' })
    .resize(Math.round(size.width / 2))
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** Pages one over another, in one picture. */
async function stack(pages, fits) {
  const height = Math.floor((fits.height - (pages.length - 1) * strip.margin) / pages.length);
  const rendered = [];
  for (const page of pages) rendered.push(await render(page, { ...fits, height }));
  let top = 0;
  const placed = rendered.map(({ data, info }) => {
    const at = { input: data, left: 0, top };
    top += info.height + strip.margin;
    return at;
  });
  const width = Math.max(...rendered.map(({ info }) => info.width));
  return await sharp({ create: { width, height: top - strip.margin, channels: 3, background: ground } })
    .composite(placed)
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** README's strip of pages as PNG, from the editions built into `dist`. */
export async function readmePicture(library, dist) {
  const fits = { width: strip.width / shown.length - strip.margin, height: strip.height - 2 * strip.margin };
  const pictures = [];
  for (const [file, words] of shown) {
    const document = await library.loadDocument(readFileSync(join(dist, file)));
    pictures.push(await stack(pagesWith(document, words), fits));
    document.destroy();
  }
  const room = strip.width - pictures.reduce((sum, { info }) => sum + info.width, 0);
  let left = 0;
  const placed = pictures.map(({ data, info }) => {
    left += room / (pictures.length + 1);
    const at = { input: data, left: Math.round(left), top: Math.round((strip.height - info.height) / 2) };
    left += info.width;
    return at;
  });
  const { width, height } = strip;
  return await sharp({ create: { width, height, channels: 3, background: ground } })
    .composite(placed)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

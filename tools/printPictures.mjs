// Builds the pictures of docs/printing.md and of README.md anew from Norfolk's editions: npm run pictures.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { readmePicture } from './readmePicture.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs/pictures/printing');
/** Pixels: the longer side, as wide as a page of the manual shows it. */
const longest = 820;
/** Name of the picture, file and page that it shows. */
const shown = [
  ['single-page', 'guide-print.pdf', 1],
  ['booklet-sheet', 'guide-booklet.pdf', 2],
  ['cover', 'guide-cover.pdf', 1],
  ['gang-front', 'card-gang.pdf', 1],
  ['gang-back', 'card-gang.pdf', 2],
  ['proof', 'guide-proof.pdf', 1],
  ['job-ticket', 'print/job-ticket.pdf', 1],
];

const editions = ['guide', 'toolbox', 'card', 'guide-large-print-18'];

/** Norfolk with a cover apart, built into `out`. */
function build(folder, out) {
  const publication = join(folder, 'publication');
  cpSync(join(root, 'content'), publication, { recursive: true });
  const config = join(publication, 'publication.yml');
  const asked = readFileSync(config, 'utf8').replace(
    'content: guide, print: true',
    'content: guide, print: { cover: apart }',
  );
  writeFileSync(config, asked);
  const order = ['bin/press.mjs', 'build', ...editions, '--publication', publication, '--out', out];
  const { status } = spawnSync(process.execPath, order, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the publication was not built');
}

async function picture(library, path, number) {
  const document = await library.loadDocument(readFileSync(path));
  const page = document.getPage(number - 1);
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = longest / Math.max(originalWidth, originalHeight);
  // Drawn twice as large and brought down: hairlines stay visible.
  const size = { width: Math.round(2 * scale * originalWidth), height: Math.round(2 * scale * originalHeight) };
  const { data } = await page.render({ ...size, scale: 1, render: 'bitmap' });
  document.destroy();
  return await sharp(data, { raw: { ...size, channels: 4 } })
    .flatten({ background: 'white' })
    .resize(Math.round(size.width / 2))
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

const folder = mkdtempSync(join(tmpdir(), 'press-pictures-'));
const library = await PDFiumLibrary.init();
try {
  const out = join(folder, 'dist');
  build(folder, out);
  for (const [name, file, page] of shown)
    writeFileSync(join(pictures, `${name}.png`), await picture(library, join(out, file), page));
  writeFileSync(join(root, 'docs/pictures/pages.png'), await readmePicture(library, out));
} finally {
  library.destroy();
  rmSync(folder, { recursive: true, force: true });
}

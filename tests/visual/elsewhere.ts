import { readFileSync } from 'node:fs';
import { loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../src/visual/engine/openPdf.ts';
import { rasterise } from '../../src/visual/page/rasterise.ts';
import { readPage } from '../../src/visual/page/readPage.ts';
import { fingerprint } from '../../src/visual/png/fingerprint.ts';

// A program of its own: prints the fingerprint and the text of each page of a file. Run by a test under other
// circumstances.
const engine = await loadEngine();
const pdf = openPdf(engine, readFileSync(process.argv[2] ?? ''));
if (!pdf) throw new Error('not a PDF');
for (let page = 0; page < pdf.pages; page++)
  console.log(fingerprint(rasterise(engine, pdf, page, { dpi: 72 })), JSON.stringify(readPage(engine, pdf, page)));

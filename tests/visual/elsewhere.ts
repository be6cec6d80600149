import { readFileSync } from 'node:fs';
import { loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../src/visual/engine/openPdf.ts';
import { withPage } from '../../src/visual/engine/withPage.ts';
import { rasteriseLoaded } from '../../src/visual/page/rasterise.ts';
import { readPage } from '../../src/visual/page/readPage.ts';
import { fingerprint } from '../../src/visual/png/fingerprint.ts';

// A program of its own: prints the fingerprint and the text of each page of a file. Run by a test under other
// circumstances.
const engine = await loadEngine();
const pdf = openPdf(engine, readFileSync(process.argv[2] ?? ''));
if (!pdf) throw new Error('not a PDF');
for (let index = 0; index < pdf.pages; index++)
  withPage(engine, pdf, index, (page) => {
    const pixels = rasteriseLoaded(engine, page, { dpi: 72 });
    console.log(fingerprint(pixels), JSON.stringify(readPage(engine, pdf, page)));
  });

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PDFDocument, PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEngine } from '../../src/visual/engine/loadEngine.ts';
import { openPdf } from '../../src/visual/engine/openPdf.ts';
import { rasterise } from '../../src/visual/page/rasterise.ts';
import { fingerprint } from '../../src/visual/png/fingerprint.ts';
import { lines, makePdf, PAGE } from './makePdf.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
const file = join(folder, 'a.pdf');
const program = join(root, `node_modules/.cache/visual-elsewhere-${process.pid}.mjs`);

beforeAll(async () => {
  writeFileSync(file, await makePdf([lines('Äpfel & 0344 800'), lines('second')]));
  await build({
    entryPoints: [fileURLToPath(new URL('./elsewhere.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { force: true });
});

/** What the program prints in another environment and another working folder. */
function run(environment: NodeJS.ProcessEnv, cwd: string): string {
  return execFileSync(process.execPath, [program, file], { env: environment, cwd, encoding: 'utf8' });
}

describe('the rasteriser', () => {
  it('gives the same in another time zone, locale, home and folder, with other fonts named', () => {
    const here = run({ TZ: 'UTC', LANG: 'C' }, root);
    const there = run({ TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', HOME: folder, FONTCONFIG_PATH: folder }, folder);
    expect(there).toBe(here);
    expect(here.split('\n')).toHaveLength(3);
  });

  it('does not see the fonts of the machine: a file that embeds none looks the same whatever font it names', async () => {
    const engine = await loadEngine();
    const prints = new Set<string>();
    for (const name of ['DejaVuSans', 'LiberationSans', 'Carlito', 'NoSuchFontAnywhere']) {
      const document = await PDFDocument.create({ updateMetadata: false });
      const page = document.addPage(PAGE);
      // Widths are required of such fonts (ISO 32000-1, table 111); without them PDFium's stand-in keeps its last ones.
      const widths = { FirstChar: 32, LastChar: 126, Widths: Array.from({ length: 95 }, () => 560) };
      const font = document.context.obj({ Type: 'Font', Subtype: 'TrueType', BaseFont: name, ...widths });
      page.node.setFontDictionary(PDFName.of('F1'), document.context.register(font));
      const content = document.context.flateStream('BT /F1 40 Tf 20 200 Td (Hamburg) Tj ET');
      page.node.set(PDFName.of('Contents'), document.context.register(content));
      const pdf = openPdf(engine, await document.save());
      if (pdf) prints.add(fingerprint(rasterise(engine, pdf, 0, { dpi: 72 })));
    }
    expect(prints.size).toBe(1);
  });
});

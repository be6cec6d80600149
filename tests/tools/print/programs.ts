import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';

/** Debian packages of the programs that these tests need. */
const packages: { readonly [program: string]: string } = {
  gs: 'ghostscript',
  mutool: 'mupdf-tools',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
};

/** What a program printed; fails where it is not installed or ends with an error. */
export function run(program: string, ...args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw new Error(`${program} is missing: apt-get install ${packages[program]}`);
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}

/** A new folder, removed after the test. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press-print-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes bytes into a file of a new folder. */
export function written(bytes: Uint8Array | undefined): string {
  if (!bytes) throw new Error('nothing was made');
  const path = join(newFolder(), 'file.pdf');
  writeFileSync(path, bytes);
  return path;
}

export interface Plate {
  readonly width: number;
  readonly height: number;
  /** 255: full ink. */
  readonly ink: Uint8Array;
}
/** Plates of a page by name, as Ghostscript separates it. */
export type PagePlates = ReadonlyMap<string, Plate>;

/** Separates pages of a file (from, to: from 1) with Ghostscript's tiffsep. `dpi`: of the plates. */
export async function separate(path: string, dpi: number, from = 1, to = 0): Promise<readonly PagePlates[]> {
  const folder = newFolder();
  const pages = to ? [`-dFirstPage=${from}`, `-dLastPage=${to}`] : [];
  const overprint = ['-dOverprint=/enable'];
  run(
    'gs',
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=tiffsep',
    `-r${dpi}`,
    ...pages,
    ...overprint,
    `-sOutputFile=${join(folder, 'p%03d.tif')}`,
    path,
  );
  const found: Map<string, Plate>[] = [];
  for (const name of readdirSync(folder).sort()) {
    const [, page, plate] = /^p(\d+)\((.+)\)\.tif$/.exec(name) ?? [];
    if (!page || !plate) continue;
    const { data, info } = await sharp(readFileSync(join(folder, name)))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const index = Number(page) - 1;
    found[index] ??= new Map();
    found[index]?.set(plate, { width: info.width, height: info.height, ink: data.map((value) => 255 - value) });
  }
  return found;
}

/** Boxes of every page as poppler reads them: left, bottom, right, top in pt. */
export function boxesOf(path: string, name: 'MediaBox' | 'TrimBox' | 'BleedBox'): readonly (readonly number[])[] {
  const text = run('pdfinfo', '-box', '-f', '1', '-l', '9999', path);
  return [...text.matchAll(new RegExp(`^Page +\\d+ ${name}: +(.*)$`, 'gm'))].map((match) =>
    (match[1] ?? '').trim().split(/\s+/).map(Number),
  );
}

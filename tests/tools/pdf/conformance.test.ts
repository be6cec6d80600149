import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { create } from 'fontkit';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { ShapedWord } from '../../../src/document/laid.ts';
import { assemble, type FontSource, paintPage, readTags } from '../../../src/pdf/index.ts';
import { norfolk } from '../../build/support/norfolk.ts';
import { flow, info, options, P, text } from '../../pdf/support/flow.ts';
import { everything } from './everything.ts';
import { run, written } from './files.ts';

/** The last line: how many files pass. */
const conformance = (path: string) => run('node', 'tools/conformance.mjs', path).trim().split('\n').at(-1);

describe('a built file', () => {
  let path = '';
  beforeAll(async () => {
    path = written(await everything());
  });

  it('passes veraPDF for PDF/UA-1 and PDF/A-2a, with hostile text in title, names and alternative texts', () => {
    expect(conformance(path)).toBe('1 files, ua1 and 2a: all pass');
  });

  it('passes our own reader', () => {
    expect(readTags(readFileSync(path), 'x.pdf').findings).toEqual([]);
  });

  it('is sound to qpdf', () => {
    expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors found');
  });

  it('is read out by poppler in the document’s order, right-to-left words too', () => {
    const words = run('pdfinfo', '-struct-text', path)
      .split('\n')
      .flatMap((line) => /^\s*"(.*)"$/.exec(line)?.[1] ?? [])
      .join('')
      .replace(/\s+/g, ' ');
    expect(words).toBe(
      'The continuum of needAffluent fluff, “quotes”: 4.1 and 9.5. Żółć, Ελληνικά.' +
        'See a link that is long enough to be broken over two lines, العربية and עברית in one line1.' +
        'Lists and tables•First itemNeedHelpSpanningCell' +
        'Plate titlePlate words, then a plate link.A quotation1The note.',
    );
  });

  it('has all its words on the page for pdftotext and MuPDF', () => {
    for (const out of [run('pdftotext', path, '-'), run('mutool', 'draw', '-F', 'txt', path)])
      for (const word of ['Affluent', 'Żółć,', 'العربية', 'עברית', 'Plate', 'quotation']) expect(out).toContain(word);
  });
});

test('every PDF for the screen passes, the publication that ships with the press and all small ones', async () => {
  const { dist, report } = await norfolk();
  const shipped = (report.manifest?.artefacts ?? []).filter(
    ({ format, purpose }) => format === 'pdf' && purpose === 'screen',
  );
  expect(shipped.length).toBeGreaterThan(0);
  const { status, stdout } = spawnSync('node', ['tools/conformance.mjs', '--dist', dist], { encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('pass ua1  pass 2a  '))).toEqual([
    `${lines.length - 1} files, ua1 and 2a: all pass`,
  ]);
  for (const { path } of shipped) expect(stdout).toContain(`pass ua1  pass 2a  ${join(dist, path)}\n`);
  for (const small of ['constructs', 'hostile', 'listening', 'partnership', 'smallest'])
    expect(stdout).toContain(`${small}${sep}guide.pdf\n`);
  expect(status).toBe(0);
});

test('without Java or Maven it says what is missing, and exits with 2', () => {
  const check = (environment: NodeJS.ProcessEnv) => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/conformance.mjs'], {
      encoding: 'utf8',
      env: { HOME: process.env.HOME, ...environment },
    });
    return `${status} ${stderr.trim()}`;
  };
  expect(check({ PATH: '' })).toBe('2 conformance: Java is missing. On Debian: apt-get install default-jre-headless');
  const onlyJava = mkdtempSync(join(tmpdir(), 'press-path-'));
  symlinkSync(run('which', 'java').trim(), join(onlyJava, 'java'));
  expect(check({ PATH: onlyJava, VERAPDF_CACHE: join(onlyJava, 'empty') })).toBe(
    '2 conformance: Maven (mvn) is missing: it fetches veraPDF. On Debian: apt-get install maven',
  );
});

describe('a CFF font', () => {
  // Comes with Ghostscript (package fonts-urw-base35); the press's own fonts are TrueType.
  const bytes = readFileSync('/usr/share/fonts/opentype/urw-base35/NimbusSans-Regular.otf');
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const glyphOf = new Map<number, number>();
  for (let glyph = 1; glyph < font.numGlyphs; glyph++)
    for (const string of font.stringsForGlyph(glyph)) glyphOf.set(string.codePointAt(0) ?? 0, glyph);
  const source: FontSource = {
    bytes: () => bytes,
    shape(_, word): ShapedWord {
      const codePoints = Array.from(word, (character) => [character.codePointAt(0) ?? 0]);
      const glyphs = codePoints.map(([point = 0]) => glyphOf.get(point) ?? 0);
      const advances = glyphs.map((glyph) => font.getGlyph(glyph).advanceWidth * scale);
      return { text: word, glyphs, codePoints, advances, width: advances.reduce((sum, advance) => sum + advance, 0) };
    },
  };

  it('is embedded by glyph id, and passes', () => {
    const words = text('Curves of the third degree: 4.1 & 9.5');
    const lines = words.lines.map((line) => ({
      ...line,
      pieces: line.pieces.map((piece) => ({
        ...piece,
        font: 'nimbus',
        words: piece.words.map((word) => source.shape('nimbus', word.text)),
      })),
    }));
    const laid = flow([{ elements: P, box: { ...words, lines } }]);
    const records = laid.pages.map((placed) => paintPage(placed, laid.blocks, { ...options, fonts: source }));
    const flows = [{ role: { type: 'Sect' } as const, laid, records, matter: [[]], labels: ['1'] }];
    const path = written(assemble({ info, flows, fonts: source, pictures: new Map(), tags: true }));
    expect(run('pdftotext', path, '-').trim()).toBe('Curves of the third degree: 4.1 & 9.5');
    expect(run('pdffonts', path)).toMatch(/CID Type 0C\s+Identity-H\s+yes yes yes/);
    expect(conformance(path)).toBe('1 files, ua1 and 2a: all pass');
  });
});

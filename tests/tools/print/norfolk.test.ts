import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Artefact } from '../../../src/build/manifest.ts';
import { type BuiltNorfolk, norfolk } from '../../build/support/norfolk.ts';
import { boxesOf, type PagePlates, run, separate } from './programs.ts';

const pressPurposes: readonly Artefact['purpose'][] = ['print', 'booklet', 'gang-sheet'];
const pointsPerMillimetre = 72 / 25.4;
const dpi = 50;
/** Pages separated of a long file: cover, contents, openers, text, tables. */
const separatedPages = 16;

const lettersOf = (text: string): string => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');

/** Area of a box (pt) in pixels of a plate, shrunk by a pixel. */
function pixelsOf(box: readonly number[], media: readonly number[]) {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [mediaLeft = 0, , , mediaTop = 0] = media;
  const scale = dpi / 72;
  return {
    left: Math.ceil((left - mediaLeft) * scale) + 1,
    right: Math.floor((right - mediaLeft) * scale) - 1,
    top: Math.ceil((mediaTop - top) * scale) + 1,
    bottom: Math.floor((mediaTop - bottom) * scale) - 1,
  };
}

/** Highest total of all plates in an area, in per cent. */
function mostInk(plates: PagePlates, area: ReturnType<typeof pixelsOf>): number {
  const list = [...plates].filter(([name]) => name !== 'CutContour').map(([, plate]) => plate);
  const width = list[0]?.width ?? 0;
  let most = 0;
  for (let y = area.top; y < area.bottom; y++)
    for (let x = area.left; x < area.right; x++)
      most = Math.max(
        most,
        list.reduce((sum, plate) => sum + (plate.ink[y * width + x] ?? 0), 0),
      );
  return most / 2.55;
}

let built: BuiltNorfolk;
let files: readonly { readonly artefact: Artefact; readonly path: string }[];
beforeAll(async () => {
  built = await norfolk();
  files = (built.report.manifest?.artefacts ?? [])
    .filter(({ purpose }) => pressPurposes.includes(purpose))
    .map((artefact) => ({ artefact, path: join(built.dist, artefact.path) }));
});

describe('the print files of Norfolk', () => {
  it('are PDF/X-4 for poppler, sound for qpdf and mutool, with all fonts embedded and no RGB picture', () => {
    expect(files.length).toBe(8);
    for (const { path } of files) {
      expect(run('pdfinfo', path)).toMatch(/PDF subtype: +PDF\/X-4/);
      expect(run('qpdf', '--check', path)).toContain('No syntax or stream encoding errors');
      run('mutool', 'draw', '-q', '-F', 'text', '-o', '/dev/null', path);
      const fonts = run('pdffonts', path).split('\n').slice(2).filter(Boolean);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/ yes +(yes|no) +(yes|no) +\d+ +\d+$/);
      expect(run('pdfimages', '-list', path)).not.toMatch(/\b(rgb|icc)\b/);
    }
  });

  it('have trim and bleed boxes of the page, 3 mm apart', () => {
    for (const { artefact, path } of files.filter((file) => file.artefact.purpose === 'print')) {
      const bleeds = boxesOf(path, 'BleedBox');
      for (const [index, [left = 0, bottom = 0, right = 0, top = 0]] of boxesOf(path, 'TrimBox').entries()) {
        const [bleedLeft = 0, bleedBottom = 0] = bleeds[index] ?? [];
        expect((right - left) / pointsPerMillimetre).toBeCloseTo(artefact.trim?.width ?? 0, 1);
        expect((top - bottom) / pointsPerMillimetre).toBeCloseTo(artefact.trim?.height ?? 0, 1);
        expect((left - bleedLeft) / pointsPerMillimetre).toBeCloseTo(3, 1);
        expect((bottom - bleedBottom) / pointsPerMillimetre).toBeCloseTo(3, 1);
      }
    }
  });

  it('have the words of the screen edition, page by page', () => {
    for (const { artefact, path } of files.filter((file) => file.artefact.purpose === 'print')) {
      const [media = [], trim = []] = [boxesOf(path, 'MediaBox')[0], boxesOf(path, 'TrimBox')[0]];
      const at = [(trim[0] ?? 0) - (media[0] ?? 0), (media[3] ?? 0) - (trim[3] ?? 0)].map(Math.floor);
      const size = [(trim[2] ?? 0) - (trim[0] ?? 0), (trim[3] ?? 0) - (trim[1] ?? 0)].map(Math.ceil);
      const crop = ['-x', `${at[0]}`, '-y', `${at[1]}`, '-W', `${size[0]}`, '-H', `${size[1]}`];
      const print = run('pdftotext', ...crop, path, '-').split('\f');
      const screen = run('pdftotext', join(built.dist, `${artefact.edition}.pdf`), '-').split('\f');
      expect(print.length).toBe(screen.length);
      for (const [index, page] of screen.entries())
        expect(`${artefact.edition} ${index + 1} ${lettersOf(print[index] ?? '')}`).toBe(
          `${artefact.edition} ${index + 1} ${lettersOf(page)}`,
        );
    }
  });

  it('have every page once on the sheets of the booklet', () => {
    for (const { artefact, path } of files.filter((file) => file.artefact.purpose === 'booklet')) {
      const sheets = run('pdftotext', path, '-');
      const screen = join(built.dist, `${artefact.edition}.pdf`);
      const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', screen))?.[1]);
      const told = [...sheets.matchAll(/pages (\w+) and (\w+)/g)].flatMap(([, left, right]) => [left, right]);
      const numbers = told.filter((word) => word !== 'blank').map(Number);
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
    }
  });

  it('separate into the four inks and the die line alone, with no more than 300 % within the bleed', async () => {
    for (const { artefact, path } of files.filter((file) => file.artefact.purpose !== 'booklet')) {
      const [bleeds, media] = [boxesOf(path, 'BleedBox'), boxesOf(path, 'MediaBox')];
      const expected = [
        'Black',
        ...(artefact.purpose === 'gang-sheet' ? ['CutContour'] : []),
        'Cyan',
        'Magenta',
        'Yellow',
      ];
      for (const [index, plates] of (await separate(path, dpi, 1, separatedPages)).entries()) {
        expect([artefact.path, index + 1, [...plates.keys()].sort()]).toEqual([artefact.path, index + 1, expected]);
        const most = mostInk(plates, pixelsOf(bleeds[index] ?? [], media[index] ?? []));
        expect([artefact.path, index + 1, most <= 301]).toEqual([artefact.path, index + 1, true]);
      }
    }
  });

  it('have black text on the black plate alone: under it, the other plates go on as if it were not there', async () => {
    const path = join(built.dist, 'guide-print.pdf');
    const media = boxesOf(path, 'MediaBox')[0] ?? [];
    const trim = pixelsOf(boxesOf(path, 'TrimBox')[0] ?? [], media);
    let letters = 0;
    const edges: string[] = [];
    for (const [index, plates] of (await separate(path, dpi, 1, separatedPages)).entries()) {
      const black = plates.get('Black');
      if (!black) throw new Error('no black plate');
      const colours = ['Cyan', 'Magenta', 'Yellow'].flatMap((name) => plates.get(name) ?? []);
      for (let y = trim.top + 1; y < trim.bottom - 1; y++)
        for (let x = trim.left + 1; x < trim.right - 1; x++) {
          const at = y * black.width + x;
          if ((black.ink[at] ?? 0) < 200) continue;
          letters++;
          // A letter that also stood on another plate would have an edge there, just where its own edge is.
          for (const plate of colours)
            if (Math.abs((plate.ink[at] ?? 0) - (plate.ink[at + 1] ?? 0)) > 8 && (black.ink[at + 1] ?? 0) < 50)
              edges.push(`page ${index + 1}, ${x} ${y}`);
        }
    }
    expect(letters).toBeGreaterThan(5000);
    expect(edges).toEqual([]);
  });

  it('have the die line on a plate of its own, and nothing of it elsewhere', async () => {
    const path = join(built.dist, 'card-gang.pdf');
    const [front] = await separate(path, 100, 1, 1);
    const die = front?.get('CutContour');
    if (!die) throw new Error('no die line');
    const inked = die.ink.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
    expect(inked).toBeGreaterThan(1000);
    expect(inked).toBeLessThan(die.ink.length / 20);
  });
});

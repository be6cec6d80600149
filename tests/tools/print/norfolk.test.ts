import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Artefact } from '../../../src/build/manifest.ts';
import { type BuiltNorfolk, norfolk } from '../../build/support/norfolk.ts';
import { plateFaults } from './plateFaults.ts';
import { boxesOf, run, separate } from './programs.ts';

const pressPurposes: readonly Artefact['purpose'][] = ['print', 'booklet', 'gang-sheet'];
const pointsPerMillimetre = 72 / 25.4;

const lettersOf = (text: string): string => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');

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

  const filesFor = (purpose: Artefact['purpose']) => {
    const found = files.filter((file) => file.artefact.purpose === purpose);
    expect(found.length, purpose).toBeGreaterThan(0);
    return found;
  };

  it('have trim and bleed boxes of the page, 3 mm apart', () => {
    for (const { artefact, path } of filesFor('print')) {
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
    for (const { artefact, path } of filesFor('print')) {
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
    for (const { artefact, path } of filesFor('booklet')) {
      const sheets = run('pdftotext', path, '-');
      const screen = join(built.dist, `${artefact.edition}.pdf`);
      const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', screen))?.[1]);
      const told = [...sheets.matchAll(/pages (\w+) and (\w+)/g)].flatMap(([, left, right]) => [left, right]);
      const numbers = told.filter((word) => word !== 'blank').map(Number);
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
    }
  });

  it('separate into the inks they name, with at most 300 % ink, black text on the black plate alone', async () => {
    for (const { artefact, path } of files.filter((file) => file.artefact.purpose !== 'booklet')) {
      const found = await plateFaults(path, artefact.purpose === 'gang-sheet' ? ['CutContour'] : []);
      expect([artefact.path, found.faults]).toEqual([artefact.path, []]);
      expect(found.letters).toBeGreaterThan(1000);
    }
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

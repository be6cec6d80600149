import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPublication, createWorkshop } from '../../../src/build/index.ts';
import type { BuildReport } from '../../../src/build/order.ts';
import { walkPage } from '../../../src/print/content/walkPage.ts';
import { separate } from '../../../src/print/recolour/separate.ts';
import { newFolder } from '../../cli/helpers.ts';
import { shippedProfile } from '../../print/support/job.ts';
import { readText } from '../../print/support/readText.ts';

interface Small {
  readonly out: string;
  readonly report: BuildReport;
}

/** Builds a publication of one guide whose `print:` is what is given. */
async function built(
  print: string,
  text = '# Hello\n\nSome words.\n',
  files: (folder: string) => void | Promise<void> = () => {},
): Promise<Small> {
  const folder = newFolder();
  mkdirSync(join(folder, 'text'));
  const lines = [
    'title: Family Support Pathway',
    'publisher: Some Safeguarding Partnership',
    'language: en-GB',
    'levels:',
    '  - { number: 1, name: One, colour: barley }',
    '  - { number: 2, name: Two, colour: reed }',
    '  - { number: 3, name: Three, colour: sea }',
    'editions:',
    `  - { id: guide, layout: guide, content: text, print: ${print} }`,
  ];
  writeFileSync(join(folder, 'publication.yml'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'text/a.md'), text);
  await files(folder);
  const out = join(folder, 'dist');
  const order = { publication: folder, out, editions: [], program: 'test' };
  return { out, report: await buildPublication(order, createWorkshop(), () => {}) };
}

const errorsOf = ({ report }: Small) =>
  report.findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`);
const namesOf = ({ report }: Small) => report.manifest?.artefacts.map(({ path }) => path);

describe('print files of a build', () => {
  it('are not made where nobody asks', async () => {
    expect(namesOf(await built('false'))).toEqual(['guide.pdf']);
  });

  it('are made with their job ticket where somebody does, the same bytes twice', async () => {
    const [one, other] = [await built('true'), await built('true')];
    expect(errorsOf(one)).toEqual([]);
    expect(namesOf(one)).toEqual([
      'guide.pdf',
      'guide-print.pdf',
      'guide-booklet.pdf',
      'guide-office.pdf',
      'guide-proof.pdf',
      'print/job-ticket.pdf',
      'print/job-ticket.json',
      'print/README.txt',
    ]);
    const hashes = ({ report }: Small) => report.manifest?.artefacts.map(({ sha256 }) => sha256);
    expect(hashes(other)).toEqual(hashes(one));
  });

  it.each([
    ['a profile that is not there', '{ profile: gone.icc }', /^profile-missing: There is no press profile “gone\.icc”/],
    ['a corrupt profile', '{ profile: broken.icc }', /^print-profile-corrupt: guide: profile broken\.icc/],
    ['a profile for RGB', '{ profile: rgb.icc }', /^print-profile-not-cmyk: guide: profile rgb\.icc: it is for RGB/],
    [
      'an impossible paper size',
      '{ sheet: { width: 9000, height: 3 } }',
      /^print-paper-size: guide-booklet\.pdf: no paper is 9000 × 3 mm/,
    ],
    ['a sheet that is too small', '{ sheet: A5 }', /^print-sheet-too-small: guide-booklet\.pdf/],
    [
      'a bleed larger than the sheet allows',
      '{ bleed: 12 }',
      /^print-bleed-too-large: guide-booklet\.pdf: a bleed of 12 mm .* SRA3, which allows 8\.5 mm/,
    ],
    [
      'a bleed that nobody asks for',
      '{ bleed: 40 }',
      /^print-bleed-too-large: guide: a bleed of 40 mm is more than any printer asks for/,
    ],
    ['a wire and a booklet at once', '{ binding: wire, artefacts: [booklet] }', /^print-binding: guide-booklet\.pdf/],
    ['a binding margin that is too wide', '{ bindingMargin: 120 }', /^print-binding-margin: guide, page/],
  ])('are refused with %s, and nothing is published', async (_, print, expected) => {
    const small = await built(print, undefined, (folder) => {
      const profile = readFileSync(shippedProfile);
      writeFileSync(join(folder, 'broken.icc'), profile.subarray(0, 3000));
      profile.write('RGB ', 16, 'latin1');
      writeFileSync(join(folder, 'rgb.icc'), profile);
    });
    expect(errorsOf(small)[0]).toMatch(expected);
    expect(small.report.manifest).toBeUndefined();
  });

  it.each([0, 5])('are drawn out to a bleed of %i mm', async (bleed) => {
    const small = await built(`{ bleed: ${bleed}, artefacts: [print, booklet] }`);
    expect(errorsOf(small)).toEqual([]);
    const page = (await PDFDocument.load(readFileSync(join(small.out, 'guide-print.pdf')))).getPage(0);
    const [trim, box] = [page.getTrimBox(), page.getBleedBox()];
    expect(((trim.x - box.x) * 25.4) / 72).toBeCloseTo(bleed, 2);
    expect((trim.width * 25.4) / 72).toBeCloseTo(210, 1);
  });

  it('take a profile of the publication', async () => {
    const small = await built('{ profile: press.icc, artefacts: [print] }', undefined, (folder) =>
      cpSync(shippedProfile, join(folder, 'press.icc')),
    );
    expect(errorsOf(small)).toEqual([]);
    expect(namesOf(small)).toContain('guide-print.pdf');
  });

  it('tell the true resolution of a coarse picture, by its name', async () => {
    const small = await built('{ artefacts: [print] }', '# Hello\n\n![A square](square.png)\n', async (folder) => {
      await sharp({ create: { width: 900, height: 900, channels: 3, background: '#336699' } })
        .png()
        .toFile(join(folder, 'text/square.png'));
    });
    const found = small.report.findings.filter(({ rule }) => rule === 'print-picture-resolution');
    expect(found.map((finding) => finding.severity)).toEqual(['warning']);
    expect(found[0]?.message).toMatch(
      /text\/square\.png: a picture of 1\d\d ppi .*\(900 × 900 pixels on \d+ × \d+ mm\)/,
    );
    expect(found[0]?.position).toMatchObject({ file: 'text/a.md', line: 3 });
  });

  it('are black alone where that is asked for, the cover apart in colour', async () => {
    // Eleven pages: one blank, so that the last page but one is inside.
    const chapters = Array.from({ length: 9 }, (_, index) => `# Chapter ${index}\n\nWords.\n`).join('\n');
    const { out, report } = await built('{ ink: black, cover: apart, artefacts: [print, booklet] }', chapters);
    expect(report.manifest?.artefacts.map(({ path }) => path)).toContain('guide-cover.pdf');
    const coloured: number[] = [];
    await separate(readFileSync(join(out, 'guide-booklet.pdf')), 0.5, ({ page, inks, width, height }) => {
      // Marks are outside the bleed: 12 mm from the edge of the sheet there is nothing but page.
      for (let y = 20; y < height - 20; y++)
        for (let x = 20; x < width - 20; x++) {
          const at = (y * width + x) * 4;
          if ((inks[at] ?? 0) + (inks[at + 1] ?? 0) + (inks[at + 2] ?? 0) > 0) coloured.push(page);
        }
    });
    expect(coloured).toEqual([]);
    let colour = 0;
    await separate(readFileSync(join(out, 'guide-cover.pdf')), 0.5, ({ inks }) => {
      for (let at = 0; at < inks.length; at += 4) colour = Math.max(colour, inks[at] ?? 0);
    });
    expect(colour).toBeGreaterThan(50);
    // Single pages: only those of the cover say four inks. The twelfth is the blank, and in no file.
    const single = await readText(readFileSync(join(out, 'guide-print.pdf')));
    const four = single.flatMap((words, index) => (words.includes('Cyan') ? [index + 1] : []));
    expect(four).toEqual([1, 2, 11]);
  });

  it('keep a binding margin free on every page', async () => {
    const { out } = await built('{ binding: wire, bindingMargin: 22, artefacts: [print] }');
    const pdf = await PDFDocument.load(readFileSync(join(out, 'guide-print.pdf')));
    const margins = pdf.getPages().map((page, index) => {
      const trim = page.getTrimBox();
      const texts = walkPage(page).filter(
        ({ kind, box }) => kind === 'text' && box.y > trim.y && box.y < trim.y + trim.height,
      );
      const left = Math.min(...texts.map(({ box }) => box.x - trim.x));
      const right = Math.min(...texts.map(({ box }) => trim.x + trim.width - box.x - box.width));
      return ((index % 2 === 0 ? left : right) * 25.4) / 72;
    });
    expect(Math.min(...margins)).toBeGreaterThan(21.9);
  });
});

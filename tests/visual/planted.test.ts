import { PDFString, rgb } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { PageOutcome } from '../../src/visual/compare/outcome.ts';
import { sayPage } from '../../src/visual/report/sayPage.ts';
import { changesBetween, comparePdfs, sentences } from './comparePdfs.ts';
import { type Draw, LEADING, lines, makePdf, PAGE, TOP, together } from './makePdf.ts';

const MM = 72 / 25.4;
const NONE: PageOutcome = {
  ...{ verdict: 'same', width: 0, height: 0, changes: [], differing: 0 },
  ...{ areas: [], opening: '', masks: [], pictures: {} },
};

/** A page that says its own number in the foot, as real ones do. */
const numbered =
  (number: number, ...texts: readonly string[]): Draw =>
  async (page, pens) => {
    await lines(...texts)(page, pens);
    page.drawText(`${number}`, { x: 140, y: 20, size: 12, font: pens.sans });
  };
const chapter = (name: string) => [`${name} is about ${name}.`, `Nobody but ${name} says it.`, `So much for ${name}.`];
const NAMES = ['apples', 'bread', 'cheese', 'dates', 'eggs', 'figs'];
const book = (names: readonly string[]) => makePdf(names.map((name, index) => numbered(index + 1, ...chapter(name))));

describe('planted changes', () => {
  it('one letter', async () => {
    const was = lines('The practitioner decides', 'with the family.');
    const now = lines('The practitioner decides', 'with the famly.');
    expect(await changesBetween(was, now)).toEqual(['1 changed: “family” became “famly”']);
  });

  it('a digit in a telephone number, and nothing else', async () => {
    const page = (last: string) =>
      lines('Call CADS on 0344 800', `${last} and say who you are.`, 'Then write it down.');
    expect(await changesBetween(page('8020'), page('8021'))).toEqual(['1 changed: “8020” became “8021”']);
  });

  it('a colour one step off', async () => {
    const page = (blue: number): Draw =>
      together(lines('Level 4'), (sheet) =>
        sheet.drawRectangle({ x: 30, y: 200, width: 100, height: 40, color: rgb(0, 94 / 255, blue / 255) }),
      );
    expect(await changesBetween(page(0xb8), page(0xb9))).toEqual([
      '1 changed: an area changed colour from #005eb8 to #005eb9',
    ]);
  });

  it('a colour of text one step off', async () => {
    const page =
      (grey: number): Draw =>
      (sheet, { sans }) =>
        sheet.drawText('Early help', { x: 30, y: TOP, size: 12, font: sans, color: rgb(grey, grey, grey) });
    expect(await changesBetween(page(0x22 / 255), page(0x23 / 255))).toEqual([
      '1 changed: “Early help” (2 words) changed colour from #222222 to #232323',
    ]);
  });

  it('0.3 pt of leading', async () => {
    const page =
      (leading: number): Draw =>
      (sheet, { sans }) => {
        for (const [index, text] of ['One line of it', 'a second line', 'and a third'].entries())
          sheet.drawText(text, { x: 30, y: TOP - index * leading, size: 12, font: sans });
      };
    expect(await changesBetween(page(15), page(15.3))).toEqual([
      '1 changed: “One line of it a second …” changed line spacing from 15 pt to 15.3 pt',
    ]);
  });

  it('a rule shifted by 0.2 mm', async () => {
    const page = (shift: number): Draw =>
      together(lines('Above the rule'), (sheet) =>
        sheet.drawLine({ start: { x: 30, y: 300 - shift }, end: { x: 200, y: 300 - shift }, thickness: 0.5 }),
      );
    expect(await changesBetween(page(0), page(0.2 * MM))).toEqual(['1 changed: a rule moved 0.2 mm down']);
  });

  it('a drawn sign shifted by 0.36 mm, whose points are rounded otherwise there; a sign drawn otherwise', async () => {
    const POINTS = [0, 0, 3.333, 1.117, 6.666, 0, 7.773, 4.449, 5.551, 8.887, 2.221, 8.887, -1.109, 4.449];
    const sign = (x: number, waist = 1): Draw => {
      const numbers = POINTS.map((value, index) => (index % 2 ? value : x + value));
      numbers[2] = x + 3.333 * waist;
      const path = `M${numbers.map((value) => value.toFixed(2)).join(' ')}Z`;
      return together(lines('Beside the sign'), (sheet) =>
        sheet.drawSvgPath(path, { x: 0, y: 300, color: rgb(0, 0, 0) }),
      );
    };
    expect(await changesBetween(sign(200.004), sign(201.0062))).toEqual([
      '1 changed: an area moved 0.36 mm to the right',
    ]);
    expect(
      await changesBetween(together(sign(200.004), sign(230.0062)), together(sign(201.0062), sign(231.004))),
    ).toEqual(['1 changed: an area moved 0.36 mm to the right', '1 changed: an area moved 0.35 mm to the right']);
    expect(await changesBetween(sign(200), sign(200, 0.9))).toEqual(['1 changed: an area changed its outline']);
  });

  it('a lost page', async () => {
    const outcome = await comparePdfs(await book(NAMES), await book(NAMES.filter((name) => name !== 'cheese')));
    expect(sentences(outcome)).toEqual(['3 missing']);
    expect(outcome.pages.find(({ verdict }) => verdict === 'missing')).toMatchObject({
      was: 3,
      opening: '“cheese is about cheese. Nobody but cheese says it. So …”',
    });
    expect(outcome.pages.filter(({ verdict }) => verdict === 'renumbered')).toHaveLength(3);
  });

  it('a page lost, or a page more, at the end', async () => {
    const [whole, shorter] = [await book(NAMES), await book(NAMES.slice(0, -1))];
    const less = await comparePdfs(whole, shorter);
    expect([less.status, sentences(less)]).toEqual(['differs', ['6 missing']]);
    const more = await comparePdfs(shorter, whole);
    expect([more.status, sentences(more)]).toEqual(['differs', ['6 added']]);
  });

  it('a page more: one page is new, those after it are only renumbered', async () => {
    const outcome = await comparePdfs(await book(NAMES), await book(['apples', 'butter', ...NAMES.slice(1)]));
    expect(sentences(outcome)).toEqual(['2 added']);
    expect(outcome.status).toBe('differs');
  });

  it('a page more among fifty, with what really changed after it', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `subject${index}`);
    const now = [...names.slice(0, 11), 'inserted', ...names.slice(11)];
    const was = await book(names);
    const changed = now.map((name, index) => numbered(index + 1, ...chapter(name), ...(index === 30 ? ['More.'] : [])));
    const outcome = await comparePdfs(was, await makePdf(changed));
    expect(sentences(outcome)).toEqual(['12 added', '31 changed: “More.” was added after “So much for subject29.”']);
  });

  it('a page more: numbers in the contents that went on with their pages are told as such, after what was meant', async () => {
    const contents = (...numbers: readonly number[]) =>
      numbered(1, ...NAMES.map((name, index) => `${name} ${numbers[index]}`), 'Call 8020.');
    const pages = (first: Draw, names: readonly string[]) =>
      makePdf([first, ...names.map((name, index) => numbered(index + 2, ...chapter(name)))]);
    const was = await pages(contents(2, 3, 4, 5, 6, 7), NAMES);
    const more = ['apples', 'butter', ...NAMES.slice(1)];
    const outcome = await comparePdfs(was, await pages(contents(2, 4, 5, 6, 7, 8), more));
    expect(outcome.pages[0]?.changes.map(({ kind }) => kind)).toEqual(Array(5).fill('page-number'));
    expect(sayPage(outcome.pages[0] ?? NONE)).toEqual(['5 numbers of pages or chapters went on with their pages']);
    expect(outcome.pages.map(({ verdict }) => verdict).slice(0, 3)).toEqual(['changed', 'same', 'added']);
    const wrong = await comparePdfs(was, await pages(contents(2, 4, 5, 6, 9, 8), more));
    expect(sayPage(wrong.pages[0] ?? NONE)).toEqual([
      '“6” became “9”',
      '4 numbers of pages or chapters went on with their pages',
    ]);
  });

  it('two pages exchanged', async () => {
    const outcome = await comparePdfs(
      await book(NAMES),
      await book(['apples', 'eggs', 'cheese', 'dates', 'bread', 'figs']),
    );
    expect(sentences(outcome)).toEqual(['2 exchanged', '5 exchanged']);
  });

  it('two neighbours exchanged', async () => {
    const was = await makePdf(NAMES.map((name) => lines(...chapter(name))));
    const now = await makePdf(
      ['apples', 'cheese', 'bread', 'dates', 'eggs', 'figs'].map((name) => lines(...chapter(name))),
    );
    expect(sentences(await comparePdfs(was, now))).toEqual(['2 exchanged', '3 exchanged']);
  });

  it('a page moved to the end', async () => {
    const was = await makePdf(NAMES.map((name) => lines(...chapter(name))));
    const now = await makePdf([...NAMES.slice(1), 'apples'].map((name) => lines(...chapter(name))));
    expect(sentences(await comparePdfs(was, now))).toEqual(['6 moved']);
  });

  it('a page of another size', async () => {
    const was = await makePdf([lines('The card')]);
    const now = await makePdf([lines('The card')], { size: [PAGE[0] + 10, PAGE[1]] });
    expect(sentences(await comparePdfs(was, now))).toEqual([
      '1 resized: the page is 108.7 mm × 148.2 mm, before 105.1 mm × 148.2 mm',
    ]);
  });

  it('a link that leads elsewhere, which nobody sees', async () => {
    const page = (address: string): Draw =>
      together(lines('Ask for help'), (sheet) => {
        const { context } = sheet.doc;
        const action = { S: 'URI', URI: PDFString.of(address) };
        const link = { Type: 'Annot', Subtype: 'Link', Rect: [30, 376, 100, 392], Border: [0, 0, 0], A: action };
        sheet.node.addAnnot(context.register(context.obj(link)));
      });
    const changes = await changesBetween(page('https://a.org.uk/help'), page('https://a.org.uk/contact'));
    expect(changes).toHaveLength(1);
    expect(changes[0]).toContain('https://a.org.uk/contact');
  });

  it('a font substituted', async () => {
    const page =
      (face: 'sans' | 'serif'): Draw =>
      (sheet, pens) => {
        sheet.drawText('The first line stays.', { x: 30, y: TOP, size: 12, font: pens.sans });
        sheet.drawText('The second line does not.', { x: 30, y: TOP - 40, size: 12, font: pens[face] });
      };
    expect(await changesBetween(page('sans'), page('serif'))).toEqual([
      '1 changed: “The second line does not.” (5 words) changed font from Helvetica to Times-Roman',
    ]);
  });

  it('a size of text changed', async () => {
    const page =
      (size: number): Draw =>
      (sheet, { sans }) =>
        sheet.drawText('Fine print', { x: 30, y: TOP, size, font: sans });
    expect(await changesBetween(page(12), page(11.5))).toEqual([
      '1 changed: “Fine print” (2 words) changed size from 12 pt to 11.5 pt',
    ]);
  });

  it('an image recompressed', async () => {
    const gradient = Buffer.from(
      Array.from({ length: 64 * 64 * 3 }, (_, at) => ((at * 7) % 64) + Math.floor(at / 192) * 2),
    );
    const jpeg = (quality: number) =>
      sharp(gradient, { raw: { width: 64, height: 64, channels: 3 } })
        .jpeg({ quality })
        .toBuffer();
    const page =
      (bytes: Uint8Array): Draw =>
      async (sheet, { document }) =>
        sheet.drawImage(await document.embedJpg(bytes), { x: 30, y: 200, width: 120, height: 120 });
    const [fine, coarse] = [await jpeg(98), await jpeg(90)];
    expect(await changesBetween(page(fine), page(coarse))).toEqual([
      `1 changed: a picture was recompressed: ${fine.length} bytes became ${coarse.length} (DCTDecode, 64 × 64 pixels)`,
    ]);
  });

  it('an image replaced', async () => {
    const flat = (r: number) =>
      sharp({ create: { width: 32, height: 32, channels: 3, background: { r, g: 0, b: 0 } } })
        .jpeg()
        .toBuffer();
    const page =
      (bytes: Uint8Array): Draw =>
      async (sheet, { document }) =>
        sheet.drawImage(await document.embedJpg(bytes), { x: 30, y: 200, width: 120, height: 120 });
    expect(await changesBetween(page(await flat(250)), page(await flat(10)))).toEqual([
      '1 changed: a picture of 32 × 32 pixels was replaced by one of 32 × 32 pixels',
    ]);
  });

  it('a table row split over two pages', async () => {
    const row = ['Level 2', 'Early help is', 'offered to the whole', 'family by one', 'lead professional'];
    const filler = Array.from({ length: 18 }, (_, index) => `Line ${index} of the page before the row`);
    const rest = Array.from({ length: 10 }, (_, index) => `Line ${index} of the page after the row`);
    const was = await makePdf([lines(...filler), lines(...row, ...rest)]);
    const now = await makePdf([lines(...filler, ...row.slice(0, 2)), lines(...row.slice(2), ...rest)]);
    const told = sentences(await comparePdfs(was, now));
    expect(told).toContain('1 changed: “Level 2 Early help is” (5 words) came over from page 2');
    expect(told).toContain('2 changed: “Level 2 Early help is” (5 words) ran over to page 1');
  });

  it('a paragraph pushed down by what was put in above', async () => {
    const paragraph =
      (top: number): Draw =>
      (sheet, { sans }) => {
        for (const [index, text] of ['All of this', 'only moved', 'down the page'].entries())
          sheet.drawText(text, { x: 30, y: top - index * LEADING, size: 12, font: sans });
      };
    const was = together(lines('Heading'), paragraph(300));
    const now = together(lines('Heading', 'New words.'), paragraph(300 - LEADING));
    expect(await changesBetween(was, now)).toEqual([
      '1 changed: “New words.” was added after “Heading”',
      '1 changed: “All of this only moved down …” moved 5.3 mm down',
    ]);
  });
});

describe('what is no change', () => {
  it('another order of painting', async () => {
    const put =
      (text: string, x: number, y: number): Draw =>
      (page, { sans }) =>
        page.drawText(text, { x, y, size: 12, font: sans });
    const [a, b, c] = [put('64', 30, 300), put('73', 200, 200), put('64', 30, 100)];
    expect(await changesBetween(together(a, b, c), together(c, a, b))).toEqual([]);
  });

  it('metadata only, told as such', async () => {
    const outcome = await comparePdfs(
      await makePdf([lines('The same')], { title: 'Version 1' }),
      await makePdf([lines('The same')], { title: 'Version 2' }),
    );
    expect(outcome).toMatchObject({ status: 'passed', matter: ['Title: “Version 1” became “Version 2”'] });
  });

  it('another way to write the same page', async () => {
    const was = lines('Above');
    const now = together(lines('Above'), (sheet) => sheet.drawText('', { x: 1, y: 1, size: 3 }));
    expect(await changesBetween(was, now)).toEqual([]);
  });
});

import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { type ExpectedFile, verifyFile } from '../../src/verify/index.ts';

/** What these tests use of pdfkit, which the press knows by its own narrow types. */
interface KitDocument {
  on(event: string, listen: (part: Buffer) => void): void;
  addPage(): void;
  font(face: string): KitDocument;
  fontSize(size: number): KitDocument;
  text(text: string, left: number, top: number, options: object): void;
  readonly outline: { addItem(title: string): void };
  end(): void;
}
const Kit = PDFDocument as unknown as new (options: object) => KitDocument;

const position = { file: 'guide/01.md', line: 7, column: 1 };
const font = createRequire(import.meta.url).resolve(
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
);
const SIZE: [number, number] = [300, 200];

/** A small PDF made by another hand: each page a list of texts with their left edge. */
async function pdf(pages: readonly (readonly [string, number?][])[], face = font, bookmark = 'One'): Promise<Buffer> {
  const document = new Kit({
    size: SIZE,
    margin: 0,
    lang: 'en-GB',
    info: { Title: 'Guide' },
    autoFirstPage: false,
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  for (const texts of pages) {
    document.addPage();
    texts.forEach(([text, left = 20], index) => {
      document
        .font(face)
        .fontSize(12)
        .text(text, left, 20 + index * 20, { lineBreak: false });
    });
  }
  document.outline.addItem(bookmark);
  document.end();
  await ended;
  return Buffer.concat(parts);
}
const expected = (...pages: readonly (readonly string[])[]): ExpectedFile => ({
  name: 'guide.pdf',
  title: 'Guide',
  language: 'en-GB',
  outline: ['One'],
  position: { file: 'publication.yml', line: 1, column: 1 },
  pages: pages.map((texts) => ({ width: 300, height: 200, texts: texts.map((text) => ({ text, position })) })),
});
const rules = async (bytes: Uint8Array, file: ExpectedFile) => (await verifyFile(bytes, file)).map(({ rule }) => rule);

test('a file that holds all it should passes', async () => {
  const bytes = await pdf([[['Call 999 first.'], ['Then write it down – today.']], [['fifty-five office files']]]);
  expect(
    await verifyFile(bytes, expected(['Call 999 first.', 'Then write it down – today.'], ['fifty-five office files'])),
  ).toEqual([]);
});

test('a lost word is named with its line and the page', async () => {
  const bytes = await pdf([[['Call first.']]]);
  const [finding] = await verifyFile(bytes, expected(['Call 999 first.']));
  expect(finding?.position).toEqual(position);
  expect(finding?.message).toBe('“999” stands once in the text and nowhere in page 1 of guide.pdf.');
});

test('a word that stands once too few is lost', async () => {
  const bytes = await pdf([[['a child and another']]]);
  expect(await rules(bytes, expected(['a child and another child']))).toEqual(['lost-word']);
});

test('a word on another page is lost on its own', async () => {
  const bytes = await pdf([[['one']], [['two three']]]);
  expect(await rules(bytes, expected(['one three'], ['two']))).toEqual(['lost-word']);
});

test('text outside the trim is found', async () => {
  const bytes = await pdf([[['safeguarding', 260]]]);
  expect(await rules(bytes, expected(['safeguarding']))).toEqual(['outside-trim']);
});

test('a font that is not in the file is found', async () => {
  const bytes = await pdf([[['word']]], 'Helvetica');
  expect(await rules(bytes, expected(['word']))).toEqual(['file-font']);
});

test('a missing bookmark is found', async () => {
  const bytes = await pdf([[['word']]], font, 'Two');
  expect(await rules(bytes, expected(['word']))).toEqual(['file-outline']);
});

test('a page too few is found', async () => {
  const bytes = await pdf([[['word']]]);
  expect(await rules(bytes, expected(['word'], ['more']))).toEqual(['file-pages']);
});

test('what is no PDF is found', async () => {
  expect(await rules(Buffer.from('no'), expected())).toEqual(['file-unreadable']);
});

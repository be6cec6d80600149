import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { ExpectedFile, ExpectedPage, ExpectedText, TextRules } from '../../../src/verify/index.ts';

/** What these tests use of pdfkit, which the press knows by its own narrow types. */
export interface KitDocument {
  on(event: string, listen: (part: Buffer) => void): void;
  addPage(): void;
  font(face: string): KitDocument;
  fontSize(size: number): KitDocument;
  fillColor(colour: string, opacity?: number): KitDocument;
  text(text: string, left: number, baseline: number, options: object): KitDocument;
  rect(left: number, top: number, width: number, height: number): KitDocument;
  fill(colour: string): KitDocument;
  clip(): KitDocument;
  scale(across: number, down: number): KitDocument;
  save(): KitDocument;
  restore(): KitDocument;
  goTo(left: number, top: number, width: number, height: number, name: string): KitDocument;
  addNamedDestination(name: string): void;
  readonly outline: { addItem(title: string): void };
  end(): void;
}
const Kit = PDFDocument as unknown as new (options: object) => KitDocument;

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff',
);
export const WIDTH = 300;
export const HEIGHT = 200;
const SIZE = 12;
const LEFT = 30;
const FIRST_BASELINE = 40;
const LEADING = 20;

/** A small PDF made by another hand: each page is what its function draws. */
export async function pdf(...pages: readonly ((document: KitDocument) => void)[]): Promise<Buffer> {
  const document = new Kit({
    size: [WIDTH, HEIGHT],
    margin: 0,
    lang: 'en-GB',
    info: { Title: 'Guide' },
    autoFirstPage: false,
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()));
  for (const draw of pages) {
    document.addPage();
    draw(document.font(FONT).fontSize(SIZE).fillColor('black'));
  }
  document.outline.addItem('One');
  document.end();
  await ended;
  return Buffer.concat(parts);
}

const baselineOf = (line: number): number => FIRST_BASELINE + line * LEADING;

/** Sets a text on a line of the page, counted from 0. */
export const set = (document: KitDocument, text: string, line = 0, left = LEFT): KitDocument =>
  document.text(text, left, baselineOf(line), { lineBreak: false, baseline: 'alphabetic' });

/** A page of lines. */
export const lines =
  (...texts: readonly string[]) =>
  (document: KitDocument): void => {
    for (const [line, text] of texts.entries()) set(document, text, line);
  };

/** What is expected on a line. It stands in line 7 of the source and below. */
export const line = (text: string, index = 0): ExpectedText => ({
  kind: 'line',
  text,
  left: LEFT,
  right: WIDTH - LEFT,
  top: baselineOf(index) - SIZE,
  bottom: baselineOf(index) + 4,
  baselines: [baselineOf(index)],
  position: { file: 'guide/01.md', line: 7 + index, column: 1 },
});
/** A page on which these lines are expected. */
export const page = (...texts: readonly string[]): ExpectedPage => ({
  width: WIDTH,
  height: HEIGHT,
  texts: texts.map(line),
  links: [],
  label: '',
  position: { file: 'guide/01.md', line: 1, column: 1 },
});
export const file = (pages: readonly ExpectedPage[], rules: Partial<TextRules> = {}): ExpectedFile => ({
  name: 'guide.pdf',
  title: 'Guide',
  language: 'en-GB',
  outline: ['One'],
  rules: { smallest: 12, clear: 14, contrast: 4.5, ...rules },
  position: { file: 'publication.yml', line: 1, column: 1 },
  pages,
});

import type { Finding } from '../document/finding.ts';
import type { ExpectedFile, ExpectedPage } from './expected.ts';
import { fault } from './fault.ts';
import { checkContrast } from './page/checkContrast.ts';
import { checkLinks } from './page/checkLinks.ts';
import { checkOverlaps } from './page/checkOverlaps.ts';
import { checkPlaces } from './page/checkPlaces.ts';
import { checkSizes } from './page/checkSizes.ts';
import { checkTelephones } from './page/checkTelephones.ts';
import { checkTexts } from './page/checkTexts.ts';
import { checkVisible } from './page/checkVisible.ts';
import { type MatchedPage, matchPage } from './page/matchedPage.ts';
import { type OpenPdf, openPdf } from './read/openPdf.ts';
import { readDocument } from './read/readDocument.ts';
import { readFont } from './read/readFont.ts';
import { readPage } from './read/readPage.ts';

/** What is looked at on each page, in this order. */
const checks: readonly ((page: MatchedPage) => readonly Finding[])[] = [
  checkTexts,
  checkTelephones,
  checkPlaces,
  checkSizes,
  checkOverlaps,
  checkContrast,
  checkVisible,
  checkLinks,
];

/** pt: page sizes are rounded in the file. */
const TOLERANCE = 0.5;
/**
 * Opens a built PDF with another program (PDFium) and holds it against what was meant: title, language, outline, fonts,
 * pages, and on each page its texts, their places, sizes, contrast, and where its links lead. Pages that are known are
 * not read. Every finding is an error: the file must not be published.
 */
export async function verifyFile(bytes: Uint8Array, expected: ExpectedFile): Promise<readonly Finding[]> {
  const findings = await openPdf(bytes, (pdf) => [...verifyDocument(pdf, expected), ...verifyPages(pdf, expected)]);
  return findings ?? [fault('file-unreadable', expected.position, `${expected.name} cannot be opened.`)];
}

function verifyDocument(pdf: OpenPdf, expected: ExpectedFile): readonly Finding[] {
  const { name, position } = expected;
  const findings: Finding[] = [];
  const say = (rule: string, message: string) => findings.push(fault(`file-${rule}`, position, `${name} ${message}.`));
  const { title, language, outline } = readDocument(pdf);
  if (title !== expected.title) say('title', `has the title “${title}” instead of “${expected.title}”`);
  if (language !== expected.language) say('language', `says its language is “${language}”, not “${expected.language}”`);
  const titles = outline.map((entry) => entry.title);
  const lacking = expected.outline.find((entry, index) => titles[index] !== entry);
  if (lacking !== undefined || titles.length !== expected.outline.length)
    say('outline', `has ${titles.length} bookmarks for ${expected.outline.length}: ${lacking ?? ''}`);
  if (pdf.pageCount !== expected.pages.length)
    say('pages', `has ${pdf.pageCount} pages instead of ${expected.pages.length}`);
  return findings;
}

function verifyPages(pdf: OpenPdf, expected: ExpectedFile): readonly Finding[] {
  const { name, rules } = expected;
  const fonts = new Set<number>();
  return expected.pages.flatMap((page, index) => {
    if (page.isKnown) return [];
    const place = `page ${index + 1} of ${name}`;
    const findings = readPage(pdf, index, rules.smallest, (reading) => {
      const matched = matchPage(reading, page, expected, place);
      return [
        ...verifySize(reading, page, place),
        ...verifyFonts(pdf, matched, fonts),
        ...checks.flatMap((check) => check(matched)),
      ];
    });
    // Of a page that is too many or too few, that has been told.
    const isThere = index < pdf.pageCount;
    return findings ?? (isThere ? [fault('file-unreadable', page.position, `${place} cannot be read.`)] : []);
  });
}

/** Fonts that text is set in are in the file. `seen`: handles of those that were asked about. */
function verifyFonts({ pdfium }: OpenPdf, { reading, expected, place }: MatchedPage, seen: Set<number>): Finding[] {
  const findings: Finding[] = [];
  for (const { font } of reading.texts.values()) {
    if (font === 0 || seen.has(font)) continue;
    seen.add(font);
    const { name, isEmbedded } = readFont(pdfium, font);
    const message = `${place} shows text in ${name}, and the file does not carry that font in itself.`;
    if (!isEmbedded) findings.push(fault('file-font', expected.position, message));
  }
  return findings;
}

type Size = Pick<ExpectedPage, 'width' | 'height'>;

function verifySize(reading: Size, expected: ExpectedPage, place: string): readonly Finding[] {
  const { width, height, position } = expected;
  if (Math.abs(reading.width - width) <= TOLERANCE && Math.abs(reading.height - height) <= TOLERANCE) return [];
  return [fault('page-size', position, `${place} measures ${inPoints(reading)} instead of ${inPoints(expected)}.`)];
}

const inPoints = ({ width, height }: Size): string => `${width.toFixed(1)} by ${height.toFixed(1)} pt`;

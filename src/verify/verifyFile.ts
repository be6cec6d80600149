import type { Finding } from '../document/finding.ts';
import type { Position } from '../document/position.ts';
import { type ExpectedText, missingWords } from './compare/missingWords.ts';
import { lostWords } from './lostWords.ts';
import { type ReadPage, type ReadPdf, readPdf } from './read/readPdf.ts';

/** What was set on a page: nothing else may be missing there. */
export interface ExpectedPage {
  /** Trim, pt. */
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ExpectedText[];
  /** Found right in an earlier build, and the same since: not read again. */
  readonly isKnown?: boolean;
}
/** What a built file must be. */
export interface ExpectedFile {
  /** Path of the artefact, for messages. */
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly pages: readonly ExpectedPage[];
  /** Titles of the outline, in order. */
  readonly outline: readonly string[];
  /** Where findings without a line of their own point. */
  readonly position: Position;
}

/** pt: glyphs may overshoot the room of their line by a hair. */
const TOLERANCE = 0.5;

/**
 * Opens a built PDF with another program and holds it against what was meant: pages, each page's words, text inside
 * the trim, fonts embedded, title, language, outline. Every finding is an error: the file must not be published.
 */
export async function verifyFile(bytes: Uint8Array, expected: ExpectedFile): Promise<readonly Finding[]> {
  const read = await readPdf(bytes, (index) => expected.pages[index]?.isKnown !== true);
  if (!read) return [fault(expected, 'unreadable', 'cannot be opened by another program')];
  return [...verifyCatalogue(read, expected), ...verifyPages(read, expected)];
}

function verifyCatalogue(read: ReadPdf, expected: ExpectedFile): readonly Finding[] {
  const findings: Finding[] = [];
  if (read.title !== expected.title)
    findings.push(fault(expected, 'title', `has the title "${read.title}" instead of "${expected.title}"`));
  if (read.language !== expected.language)
    findings.push(fault(expected, 'language', `says its language is "${read.language}", not "${expected.language}"`));
  for (const { name, isEmbedded } of read.fonts)
    if (!isEmbedded) findings.push(fault(expected, 'font', `does not carry its font ${name} in itself`));
  const outline = read.outline.map(({ title }) => title);
  const lacking = expected.outline.find((title, index) => outline[index] !== title);
  if (lacking !== undefined || outline.length !== expected.outline.length)
    findings.push(
      fault(expected, 'outline', `has ${outline.length} bookmarks for ${expected.outline.length}: ${lacking ?? ''}`),
    );
  return findings;
}

function verifyPages(read: ReadPdf, expected: ExpectedFile): readonly Finding[] {
  const findings: Finding[] = [];
  if (read.pages.length !== expected.pages.length)
    findings.push(fault(expected, 'pages', `has ${read.pages.length} pages instead of ${expected.pages.length}`));
  for (const [index, wanted] of expected.pages.entries()) {
    const page = read.pages[index];
    if (page && !wanted.isKnown)
      findings.push(...verifyPage(page, wanted, `page ${index + 1} of ${expected.name}`, expected));
  }
  return findings;
}

function verifyPage(page: ReadPage, wanted: ExpectedPage, place: string, file: ExpectedFile): readonly Finding[] {
  const findings = [...lostWords(missingWords(wanted.texts, page.text, true), place)];
  const position = wanted.texts[0]?.position ?? file.position;
  if (Math.abs(page.width - wanted.width) > TOLERANCE || Math.abs(page.height - wanted.height) > TOLERANCE) {
    const message = `${place} measures ${size(page)} instead of ${size(wanted)}.`;
    findings.push({ severity: 'error', rule: 'page-size', position, message });
  }
  for (const { left, top, right, bottom } of page.areas)
    if (left < -TOLERANCE || top < -TOLERANCE || right > page.width + TOLERANCE || bottom > page.height + TOLERANCE) {
      const message = `${place} has text outside the trim, at ${Math.round(left)}, ${Math.round(top)} pt.`;
      findings.push({ severity: 'error', rule: 'outside-trim', position, message });
    }
  return findings;
}

const size = ({ width, height }: { readonly width: number; readonly height: number }): string =>
  `${width.toFixed(1)} by ${height.toFixed(1)} pt`;

function fault({ name, position }: ExpectedFile, rule: string, message: string): Finding {
  return {
    severity: 'error',
    rule: `file-${rule}`,
    position,
    message: `${name} ${message}.`,
    advice: 'Nothing is published. This is a defect of the press.',
  };
}

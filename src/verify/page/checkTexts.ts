import type { Finding } from '../../document/finding.ts';
import { squeeze, visible, wordsOf } from '../compare/words.ts';
import type { ExpectedText } from '../expected.ts';
import { fault, quoteSome } from '../fault.ts';
import type { Glyph } from '../read/readGlyphs.ts';
import type { MatchedPage } from './matchedPage.ts';

/** Each line reads as it was set, in its place; each plate has all its letters; and nothing else stands on the page. */
export function checkTexts(page: MatchedPage): readonly Finding[] {
  const findings = page.expected.texts.flatMap((expected) => {
    const glyphs = page.glyphs.get(expected) ?? [];
    const isRight = expected.kind === 'plate' ? hasLetters(expected.text, glyphs) : reads(expected, glyphs);
    return isRight ? [] : [difference(expected, textOf(glyphs), page)];
  });
  const stray = textOf(page.stray).trim();
  if (visible(stray) !== '')
    findings.push(
      fault('stray-text', page.expected.position, `“${stray}” stands on ${page.place} where nothing was set.`),
    );
  return findings;
}

const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ text }) => text).join('');

/** In the order of painting, or of place; where words run from right to left among others, in any. */
function reads({ text, isMixed }: ExpectedText, glyphs: readonly Glyph[]): boolean {
  const wanted = visible(text);
  const painted = visible(textOf(glyphs));
  if (painted === wanted) return true;
  if (isMixed) return sorted(squeeze(unpaired(painted))) === sorted(squeeze(unpaired(wanted)));
  return visible(textOf([...glyphs].sort((a, b) => a.left - b.left))) === wanted;
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** Beside right-to-left words brackets and quotation marks do not count: PDFium turns them. */
function hasLetters(expected: string, glyphs: readonly Glyph[]): boolean {
  const form = RIGHT_TO_LEFT.test(expected) ? (text: string) => squeeze(unpaired(text)) : visible;
  return sorted(form(textOf(glyphs))) === sorted(form(expected));
}

/** Beside right-to-left text PDFium turns signs that have a mirrored form. */
const unpaired = (text: string): string => text.replace(/[<>≤≥«»‹›]/g, '=');

const sorted = (text: string): string => [...text].sort().join('');

function difference(expected: ExpectedText, found: string, { sourceOf, place }: MatchedPage): Finding {
  const { text } = expected;
  const position = sourceOf(expected);
  if (expected.isNumbered && withoutDigits(found) === withoutDigits(text))
    return fault('page-number', position, `“${text.trim()}” is true, and ${place} says “${found.trim()}”.`);
  const present = new Map<string, number>();
  for (const word of wordsOf(found)) present.set(word, (present.get(word) ?? 0) + 1);
  const lost = wordsOf(text).filter((word) => {
    const left = present.get(word) ?? 0;
    present.set(word, left - 1);
    return left <= 0;
  });
  if (found.trim() === '') return fault('lost-word', position, `“${text.trim()}” is missing on ${place}.`);
  if (expected.kind === 'line')
    return fault('lost-word', position, `“${text.trim()}” reads “${found.trim()}” on ${place}.`);
  return fault('lost-word', position, `${quoteSome(lost)} of a drawing is missing on ${place}.`);
}

const withoutDigits = (text: string): string => visible(text).replace(/[\d–]+/g, '');

import fc from 'fast-check';
import { expect } from 'vitest';
import { createWorkshop } from '../../../src/build/index.ts';
import { readPdf, wordsOf } from '../../../src/verify/index.ts';
import { document, write } from './documents.ts';
import { GROUNDS, LAYOUTS, newPublication, pressDocument, type Setting } from './pressDocument.ts';

/** pt: larger type has no room on the A5 pages of a leaflet. */
const LARGEST_IN_LEAFLET = 24;

export const setting: fc.Arbitrary<Setting> = fc
  .record({
    layout: fc.constantFrom(...LAYOUTS),
    textSize: fc.oneof(fc.integer({ min: 12, max: 24 }), fc.integer({ min: 12, max: 60 })),
    ground: fc.constantFrom(...GROUNDS),
  })
  .map((own) => (own.layout === 'leaflet' ? { ...own, textSize: Math.min(own.textSize, LARGEST_IN_LEAFLET) } : own));

/** Random documents, sizes, layouts and grounds: no character is lost from Markdown to PDF, and nothing is found wrong. */
export async function checkLossless(runs: number, seed: number): Promise<void> {
  const folder = newPublication();
  const workshop = createWorkshop();
  const property = fc.asyncProperty(document, setting, async (drawn, own) => {
    const { markdown, texts } = write(drawn);
    const { errors, outside, bytes, isParted } = await pressDocument(folder, markdown, own, workshop);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    const read = await readPdf(bytes ?? new Uint8Array());
    const found = (read?.pages ?? []).map(({ text }) => text).join('\n');
    // What is parted may go on behind a foot.
    if (!isParted) expectMarks(texts, found);
    expectLetters(texts, found);
  });
  await fc.assert(property, { numRuns: runs, seed, endOnFailure: process.env.PRESS_SHRINK === undefined });
}

/** Texts whose marks another program may read in another order. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;

/** The mark of every text is there. */
function expectMarks(texts: readonly string[], found: string): void {
  const letters = wordsOf(found).join('');
  const lost = texts.filter((text) => !RIGHT_TO_LEFT.test(text) && !letters.includes(text.split(' ').at(-1) ?? ''));
  expect(lost).toEqual([]);
}

/** Every character is there, at least as often as in the source. */
function expectLetters(texts: readonly string[], found: string): void {
  const have = countLetters(found);
  const short = [...countLetters(texts.join('\n'))].filter(([letter, count]) => (have.get(letter) ?? 0) < count);
  expect(short).toEqual([]);
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  // Beside right-to-left text, PDFium turns signs that have a mirrored form.
  for (const letter of wordsOf(text.replace(/≤/g, '≥')).join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

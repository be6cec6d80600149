import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/document/rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/accessibility.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d\d)-(\d\d\d) \| (.+) \| (.+) \|$/gm)];

/** How many conditions each checkpoint of the Matterhorn Protocol 1.1 has, 01 to 31. */
const CONDITIONS = [7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30];

test('the manual says of every condition of the Matterhorn Protocol where it is looked at', () => {
  const wanted = CONDITIONS.flatMap((count, checkpoint) =>
    Array.from(
      { length: count },
      (_, index) => `${String(checkpoint + 1).padStart(2, '0')}-${String(index + 1).padStart(3, '0')}`,
    ),
  );
  expect(rows.map(([, checkpoint, index]) => `${checkpoint}-${index}`)).toEqual(wanted);
  for (const [, , , what, where] of rows) expect((what ?? '').length * (where ?? '').length).toBeGreaterThan(0);
});

test('every checkpoint has its heading', () => {
  const headings = [...page.matchAll(/^### (\d\d) /gm)].map(([, number]) => Number(number));
  expect(headings).toEqual(CONDITIONS.map((_, index) => index + 1));
});

test('the findings that it names are findings of the press', () => {
  const known = new Set(Object.values(rules).flatMap((step) => Object.keys(step)));
  const named = rows.flatMap(([, , , , where]) =>
    [...(where ?? '').matchAll(/\(`([^)]*)`\)/g)].flatMap(([, names]) => (names ?? '').split('`, `')),
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => /^[a-z-]+$/.test(name) && !known.has(name))).toEqual([]);
});

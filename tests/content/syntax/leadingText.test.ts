import { expect, test } from 'vitest';
import { leadingText } from '../../../src/content/parse/syntax/leadingText.ts';

/** Text up to a star, and how much was looked through for it. */
function read(src: string) {
  let given = 0;
  const text = leadingText(src, (part) => {
    given += part.length;
    return /^[^*]+/.exec(part)?.[0];
  });
  return { text, given };
}

test.each([
  ['all of it', 'words'.repeat(10_000), 50_000],
  ['up to a brace', `${'a'.repeat(30_000)}{b}`, 30_000],
  ['up to a construct', `${'a'.repeat(30_000)}*b*`, 30_000],
  ['up to a construct just behind a window', `${'a'.repeat(2_048)}*b*`, 2_048],
])('%s', (_, src, length) => {
  expect(read(src).text).toBe(src.slice(0, length));
});

test('no more than is needed is looked through, however long the paragraph', () => {
  expect(read(`word *${'x'.repeat(3_000_000)}`).given).toBeLessThan(5_000);
  expect(read(`${'{{a'.repeat(1_000_000)}`).given).toBeLessThan(5_000);
});

test('what begins no text gives none', () => {
  expect(read('*a*').text).toBeUndefined();
});

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../src/verify/index.ts';
import { norfolk } from '../build/support/norfolk.ts';
import { bookOf, editions } from './support/books.ts';
import { buildFirst } from './support/buildFirst.ts';
import { textUnder } from './support/textUnder.ts';

buildFirst();

const CONTENT = resolve(import.meta.dirname, '../../content');
const EMERGENCY = '999';
const PROFESSIONALS = '0344 800 8021';
const PUBLIC = '0344 800 8020';
const TELEPHONE = /\b0\d{2,4} ?\d{3,4} ?\d{3,4}\b/g;
/** Letters before and after a number within which its owner is named. */
const NEAR = 200;

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Places in a text that stand alone: what comes before and after them. */
function around(text: string, words: RegExp): readonly string[] {
  return [...text.matchAll(words)].map(({ 0: { length }, index }) =>
    text.slice(Math.max(0, index - NEAR), index + length + NEAR),
  );
}

async function texts(): Promise<readonly (readonly [string, string])[]> {
  const read: [string, string][] = [];
  for (const edition of await editions()) read.push([edition, plain((await bookOf(edition)).pages.join('\n'))]);
  return read;
}

describe('every number says whose it is, in every built file', () => {
  test('the line for professionals', async () => {
    const unnamed = (await texts()).flatMap(([edition, text]) =>
      around(text, new RegExp(PROFESSIONALS, 'g'))
        .filter((words) => !/professional|You work with children/i.test(words))
        .map((words) => `${edition}.pdf: ${words}`),
    );
    expect(unnamed).toEqual([]);
  });
  test('the public line', async () => {
    const unnamed = (await texts()).flatMap(([edition, text]) =>
      around(text, new RegExp(PUBLIC, 'g'))
        .filter((words) => !/public|Norfolk County Council/i.test(words))
        .filter((words) => !/Polish|Lithuanian|Portuguese|Romanian|Ukrainian|Arabic|Kurdish/.test(words))
        .map((words) => `${edition}.pdf: ${words}`),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('what parents read shows 999 and the public line only, in the foot too', () => {
  test.each([
    ['tool-07-consent', 'Consent: saying yes to help'],
    ['tool-06-early-help-request-form', 'Early Help Request for Support Form'],
    ['toolbox', 'Consent: saying yes to help'],
  ])('%s.pdf: %s', async (edition, title) => {
    const read = await readPdf(readFileSync(join((await norfolk()).dist, `${edition}.pdf`)));
    const book = await bookOf(edition);
    const start = book.headings.findIndex((heading) => heading.title === title);
    const level = book.headings[start]?.level ?? 0;
    const next = book.headings.slice(start + 1).find((heading) => heading.level <= level);
    const pages = read?.pages.slice(book.headings[start]?.page, next?.page) ?? [];
    const text = plain(pages.map((page) => page.text).join('\n'));
    expect(text).toContain(EMERGENCY);
    expect([...new Set(text.match(TELEPHONE))]).toEqual([PUBLIC]);
  });
  test('Was Not Brought, part two', async () => {
    const text = plain(
      textUnder(await bookOf('tool-09-was-not-brought'), 'Part two, for parents: your child’s appointment') ?? '',
    );
    expect(text).toContain(EMERGENCY);
    expect([...new Set(text.match(TELEPHONE))]).toEqual([PUBLIC]);
  });
});

test('every scale names its ends: 0 worst, 10 safest', async () => {
  const unnamed = (await texts()).flatMap(([edition, text]) =>
    around(text, /\b0 ?(?:to|–|-) ?10\b/g)
      .filter((words) => !/worst/i.test(words) || !/safest/i.test(words))
      .map((words) => `${edition}.pdf: ${words}`),
  );
  expect(unnamed).toEqual([]);
});

describe('999 stands before any other number', () => {
  const files = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:guide|toolbox|card|ready-reckoner)\/.*\.md$/.test(path))
    .sort();
  const numbers = /\{\{contacts\.(emergency|cads\.professionals|public\.phone|police\.non_emergency)\}\}/;

  test.each(files)('%s: in each section', (path) => {
    const [front = '', ...sections] = readFileSync(join(CONTENT, path), 'utf8').split(/^## /m);
    // The page for who is worried now is one list of numbers, 999 at its head.
    const pieces = path === 'guide/00-worried.md' ? [[front, ...sections].join('')] : [front, ...sections];
    const later = pieces
      .filter((piece) => (numbers.exec(piece)?.[1] ?? 'emergency') !== 'emergency')
      .map((piece) => piece.split('\n')[0]);
    expect(later).toEqual([]);
  });
});

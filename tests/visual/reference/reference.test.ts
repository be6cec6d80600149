import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentences } from '../comparePdfs.ts';
import { lines, makePdf } from '../makePdf.ts';
import { approve, candidateOf, check, hashFiles, SETTINGS, temporaryFolder } from './withReference.ts';

const file = async (...texts: readonly string[]) =>
  candidateOf(await makePdf(texts.map((text) => lines(text, 'A line that is the same on each page.'))), texts.length);
const WAS = await file('one alpha', 'two beta', 'three gamma');

describe('a reference', () => {
  it('is missing at first, and that is a failure', async () => {
    expect(await check(await temporaryFolder(), WAS)).toMatchObject({ status: 'new', nowPages: 3 });
  });

  it('holds a picture a page, the index and the text', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    expect((await readdir(folder)).sort()).toEqual(['001.png', '002.png', '003.png', 'index.json', 'pages.jsonl']);
    expect(await check(folder, WAS)).toMatchObject({ status: 'passed', problems: [] });
  });

  it('is never changed by a check', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    const before = await hashFiles(folder);
    await check(folder, await file('one alpha', 'two BETA'));
    await check(folder, WAS, SETTINGS, 'another engine');
    expect(await hashFiles(folder)).toEqual(before);
    const none = await temporaryFolder();
    await check(join(none, 'guide'), WAS);
    expect(await readdir(none)).toEqual([]);
  });

  it('is the same again when the same is approved again', async () => {
    const [a, b] = [join(await temporaryFolder(), 'guide'), join(await temporaryFolder(), 'guide')];
    await approve(a, WAS);
    // By another way: through a change and back.
    await approve(b, await file('one alpha', 'another'));
    await approve(b, WAS);
    expect(await hashFiles(b)).toEqual(await hashFiles(a));
  });

  it('tells another engine in one sentence instead of failing page after page', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    const outcome = await check(folder, WAS, SETTINGS, 'pdfium 99');
    expect(outcome).toMatchObject({ status: 'outdated', pages: [] });
    expect(outcome.problems).toEqual([expect.stringContaining('this is pdfium 99')]);
  });

  it('that is damaged fails with its reason', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    await writeFile(join(folder, 'index.json'), '<<<<<<< HEAD');
    expect(await check(folder, WAS)).toMatchObject({
      status: 'failed',
      problems: ['index.json is no JSON: a merge may have broken it'],
    });
  });

  it('without its picture still tells that a page changed', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    await rm(join(folder, '002.png'));
    const outcome = await check(folder, await file('one alpha', 'two delta', 'three gamma'));
    expect(sentences(outcome)).toEqual(['2 changed: “beta” became “delta”']);
  });

  it('can be kept as fingerprint and text only', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    const settings = { ...SETTINGS, keep: 'text' } as const;
    await approve(folder, WAS, 'all', settings);
    expect((await readdir(folder)).sort()).toEqual(['index.json', 'pages.jsonl']);
    const outcome = await check(folder, await file('one alpha', 'two delta', 'three gamma'), settings);
    expect(sentences(outcome)).toEqual(['2 changed: “beta” became “delta”']);
    expect(await check(folder, WAS, settings)).toMatchObject({ status: 'passed' });
  });
});

describe('a reference of fingerprints alone', () => {
  it('tells which pages look different, but not how', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    const settings = { ...SETTINGS, keep: 'fingerprint' } as const;
    await approve(folder, WAS, 'all', settings);
    expect(await readdir(folder)).toEqual(['index.json']);
    expect(await check(folder, WAS, settings)).toMatchObject({ status: 'passed' });
    const outcome = await check(folder, await file('one alpha', 'two delta', 'three gamma'), settings);
    expect(sentences(outcome)).toEqual(['2 changed: it looks different (its words are not kept)']);
    const print = { ...(await file('one alpha', 'two delta', 'three gamma')), name: 'guide@office' };
    expect(sentences(await check(folder, print, settings))).toEqual(['2 changed: it looks different: see guide']);
    expect(sentences(await check(folder, await file('one alpha', 'three gamma'), settings))).toEqual(['2 missing']);
  });
});

it('a reference of fingerprints alone: a page put in makes one more, and none is taken for lost', async () => {
  const folder = join(await temporaryFolder(), 'guide');
  const settings = { ...SETTINGS, keep: 'fingerprint' } as const;
  await approve(folder, WAS, 'all', settings);
  const outcome = await check(folder, await file('new', 'one ALPHA', 'two BETA', 'three GAMMA'), settings);
  expect(outcome.pages.map(({ verdict }) => verdict)).toEqual(['changed', 'changed', 'changed', 'added']);
  expect(outcome.pages.every(({ pictures }) => Object.keys(pictures).length === 0)).toBe(true);
});

describe('approving some pages', () => {
  it('takes those and leaves the others to be approved', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    const now = await file('one ALPHA', 'two BETA', 'three gamma');
    await approve(folder, now, new Set(['2']));
    expect(sentences(await check(folder, now))).toEqual(['1 changed: “alpha” became “ALPHA”']);
    await approve(folder, now, new Set(['1']));
    expect(await check(folder, now)).toMatchObject({ status: 'passed' });
  });

  it('puts in an added page and takes out a lost one', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    const more = await file('one alpha', 'entirely new words here, none known', 'two beta', 'three gamma');
    expect(sentences(await check(folder, more))).toEqual(['2 added']);
    await approve(folder, more, new Set(['2']));
    expect(await check(folder, more)).toMatchObject({ status: 'passed', wasPages: 4 });
    expect(sentences(await check(folder, WAS))).toEqual(['2 missing']);
    await approve(folder, WAS, new Set(['lost-2']));
    expect(await check(folder, WAS)).toMatchObject({ status: 'passed', wasPages: 3 });
  });

  it('of two exchanged pages takes both', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, WAS);
    const now = await file('three gamma', 'two beta', 'one alpha');
    expect(sentences(await check(folder, now))).toEqual(['1 exchanged', '3 exchanged']);
    await approve(folder, now, new Set(['1']));
    expect(await check(folder, now)).toMatchObject({ status: 'passed' });
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mask } from '../../../src/visual/compare/settings.ts';
import { sentences } from '../comparePdfs.ts';
import { type Draw, makePdf, PAGE } from '../makePdf.ts';
import { approve, candidateOf, check, SETTINGS, temporaryFolder } from './withReference.ts';

const page =
  (head: string, body: string): Draw =>
  (sheet, { sans }) => {
    sheet.drawText(head, { x: 30, y: PAGE[1] - 30, size: 10, font: sans });
    sheet.drawText(body, { x: 30, y: 200, size: 12, font: sans });
  };
const file = async (head: string, body: string) => candidateOf(await makePdf([page(head, body)]), 1);
const mask = (until: Mask['until']): Mask => ({
  pages: [],
  area: [0, 0, 105, 20],
  reason: 'the stamp of the draft changes daily',
  until,
});
const masked = (until: Mask['until']) => ({ ...SETTINGS, masks: [mask(until)] });

describe('a mask', () => {
  it('hides what lies under it, and nothing else', async () => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, await file('Draft 1', 'Body'));
    const settings = masked({ version: '1.1' });
    expect(sentences(await check(folder, await file('Draft 2', 'Body'), settings))).toEqual([]);
    expect(sentences(await check(folder, await file('Draft 2', 'Other'), settings))).toEqual([
      '1 changed: “Body” became “Other”',
    ]);
    expect(sentences(await check(folder, await file('Draft 2', 'Body')))).toEqual(['1 changed: “1” became “2”']);
  });

  it.each([
    [{ version: '1.0' }, 'version 1.0'],
    [{ version: '0.9' }, 'version 0.9'],
    [{ date: '2026-01-31' }, '2026-01-31'],
  ])('that has expired (%j) is a failure named so, and hides nothing', async (until, said) => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, await file('Draft 1', 'Body'));
    const outcome = await check(folder, await file('Draft 2', 'Body'), masked(until));
    expect(outcome.problems).toEqual([
      `a mask has expired (it held until ${said}): the stamp of the draft changes daily`,
    ]);
    expect(outcome.status).toBe('differs');
  });

  it.each([{ version: '1.0.1' }, { version: '1.10' }, { date: '2026-02-01' }])('holds until %j', async (until) => {
    const folder = join(await temporaryFolder(), 'guide');
    await approve(folder, await file('Draft 1', 'Body'));
    expect(await check(folder, await file('Draft 2', 'Body'), masked(until))).toMatchObject({
      status: 'passed',
      problems: [],
    });
  });
});

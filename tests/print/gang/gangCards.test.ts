import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutMarks } from '../../../src/print/gang/cutMarks.ts';
import { onTheBack, planGang } from '../../../src/print/gang/planGang.ts';
import type { PressJob } from '../../../src/print/index.ts';
import { gangCards } from '../../../src/print/index.ts';
import { contains, grow, overlaps } from '../../../src/print/rectangle.ts';
import { findSheet } from '../../../src/print/sheets.ts';
import { card, cmykPages } from '../support/cmykPages.ts';
import { pressJob } from '../support/job.ts';
import { readText } from '../support/readText.ts';

const planOn = (name: 'A4' | 'SRA3') => {
  const { sheet } = findSheet(name, { withMarks: false });
  if (!sheet) throw new Error(name);
  const { plan } = planGang(sheet, card, 3);
  if (!plan) throw new Error(name);
  return plan;
};

describe('gangCards', () => {
  let job: PressJob;
  let source: Uint8Array;
  beforeAll(async () => {
    job = await pressJob();
    source = await cmykPages({ pages: 2, trim: card });
  });

  it('takes as many cards as go on the sheet', () => {
    expect(planOn('A4').cards.length).toBe(9);
    expect(planOn('SRA3').cards.length).toBe(21);
  });

  it('leaves the bleed of each card to it, and cutting marks run into none', () => {
    for (const plan of [planOn('A4'), planOn('SRA3')]) {
      const art = plan.cards.map((place) => grow(place, 3));
      for (const [index, own] of art.entries())
        for (const other of art.slice(0, index)) expect(overlaps(grow(own, -0.001), other)).toBe(false);
      const ends = cutMarks(plan.cards, 3)
        .filter((operator) => /[ml]$/.test(operator))
        .map((operator) => operator.split(' ').map(Number));
      expect(ends.length).toBeGreaterThan(0);
      for (const [x = 0, y = 0] of ends)
        expect(art.some((area) => contains(area, { x, y, width: 0, height: 0 }))).toBe(false);
    }
  });

  it.each(['long', 'short'] as const)('lays each back behind its front when turned on the %s edge', (turn) => {
    for (const plan of [planOn('A4'), planOn('SRA3')]) {
      const upright = (turn === 'long') === plan.height >= plan.width;
      for (const place of plan.cards) {
        const back = onTheBack(place, plan, turn);
        const seenThrough = upright
          ? { x: plan.width - back.x - back.width, y: back.y }
          : { x: back.x, y: plan.height - back.y - back.height };
        expect(seenThrough.x).toBeCloseTo(place.x, 6);
        expect(seenThrough.y).toBeCloseTo(place.y, 6);
        expect(back.turned).toBe(!upright);
      }
    }
  });

  it('prints the front page on fronts and the back page on backs', async () => {
    const { bytes = new Uint8Array() } = await gangCards(source, job, { turn: 'long' });
    const [front = '', back = ''] = await readText(bytes);
    expect(front.match(/This is page 1\./g)?.length).toBe(9);
    expect(back.match(/This is page 2\./g)?.length).toBe(9);
    expect(front).toContain('CutContour');
  });

  it('draws the die line in a spot colour of its own', async () => {
    const { bytes = new Uint8Array() } = await gangCards(source, job, { turn: 'long' });
    const pdf = await PDFDocument.load(bytes);
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.some((object) => object.includes('/Separation /CutContour /DeviceCMYK'))).toBe(true);
    expect(objects.some((object) => /\/OP true[\s\S]*\/OPM 1/.test(object))).toBe(true);
  });

  it('refuses a sheet that takes no card, and warns of a card without back', async () => {
    const small = await gangCards(source, job, { turn: 'long', sheet: { width: 90, height: 60 } });
    expect(small.bytes).toBeUndefined();
    expect(small.faults.map((fault) => fault.rule)).toEqual(['sheet-too-small']);
    const odd = await gangCards(await cmykPages({ pages: 3, trim: card }), job, { turn: 'long' });
    expect(odd.bytes).toBeDefined();
    expect(odd.faults.map((fault) => [fault.severity, fault.rule])).toEqual([['warning', 'card-back']]);
  });
});

import { describe, expect, it } from 'vitest';
import { completePrintSettings } from '../../../src/document/print-settings.ts';
import type { TicketProduct } from '../../../src/print/index.ts';
import { drawJobTicket, jobTicket, printerReadme } from '../../../src/print/index.ts';
import { regularFont } from '../support/fonts.ts';
import { pressProfile } from '../support/job.ts';
import { readText } from '../support/readText.ts';

const identity = { title: 'Family Support', version: '1.2', publisher: 'Partnership', date: '', key: 'ticket' };
const products: readonly TicketProduct[] = [
  {
    edition: 'guide',
    title: 'The guide',
    pages: 46,
    trim: { width: 210, height: 297 },
    settings: completePrintSettings({ quantity: 500 }, undefined),
    files: [{ path: 'guide-print.pdf', purpose: 'print' }],
  },
  {
    edition: 'toolbox',
    title: 'The toolbox',
    pages: 100,
    trim: { width: 210, height: 297 },
    settings: completePrintSettings({ binding: 'perfect', cover: 'apart' }, undefined),
    files: [],
  },
  {
    edition: 'card',
    title: 'The card',
    pages: 2,
    trim: { width: 85.6, height: 53.98 },
    settings: completePrintSettings(undefined, { notes: 'matt lamination' }),
    files: [],
  },
];

describe('jobTicket', () => {
  it('has binding, spine, blanks, inks and finishing of each product', async () => {
    const { Products } = jobTicket(identity, await pressProfile(), products);
    const [guide, toolbox, card] = Products;
    expect(guide?.ProductType).toBe('Booklet');
    expect(guide?.Amount).toBe(500);
    expect(guide?.BindingIntent?.Blanks).toBe(2);
    expect(toolbox?.ProductType).toBe('Book');
    expect(toolbox?.BindingIntent?.SpineThickness).toBeCloseTo(48 * 0.13 + 2 * 0.26, 2);
    expect(toolbox?.MediaIntent.map(({ Part }) => Part)).toEqual(['Body', 'Cover']);
    expect(card?.ProductType).toBe('Card');
    expect(card?.ColorIntent.ColorsUsed).toContain('CutContour');
    expect(card?.Remarks).toEqual(['matt lamination']);
  });

  it('is drawn as a sheet and written as a README with the same words', async () => {
    const ticket = jobTicket(identity, await pressProfile(), products);
    const regular = regularFont();
    const text = (await readText(await drawJobTicket(ticket, identity, { regular, bold: regular }))).join(' ');
    const readme = printerReadme(ticket);
    for (const words of [
      'The toolbox',
      '500',
      'FOGRA39',
      'saddle-stitched',
      'perfect bound',
      'guide-print.pdf',
      'to be agreed',
    ]) {
      expect(text).toContain(words);
      expect(readme).toContain(words);
    }
    expect(readme.split('\r\n').length).toBeGreaterThan(30);
  });
});

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
    files: [{ path: 'guide-print.pdf', purpose: 'print', pages: 46 }],
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
    settings: completePrintSettings(undefined, { notes: 'in boxes of 500', lamination: 'matt, both sides' }),
    files: [{ path: 'card-gang.pdf', purpose: 'gang-sheet', pages: 2 }],
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
    expect(card?.LaminatingIntent.Lamination).toBe('matt, both sides');
    expect(card?.Remarks).toEqual(['in boxes of 500']);
    expect(card?.CreasingIntent).toBeNull();
    expect(toolbox?.CreasingIntent?.Creases).toBe('cover, before folding');
  });

  it('names the inks of the inside and of a cover apart each by itself', async () => {
    const [first] = products;
    if (!first) throw new Error('no product');
    const settings = completePrintSettings({ ink: 'black', cover: 'apart' }, undefined);
    const ticket = jobTicket(identity, await pressProfile(), [{ ...first, settings }]);
    expect(ticket.Products[0]?.ColorIntent.ColorsUsed).toEqual(['Black']);
    const readme = printerReadme(ticket);
    expect(readme).toMatch(/^Inks, inside: +Black \(1\/1\)\r$/m);
    expect(readme).toMatch(/^Inks, cover: +Cyan, Magenta, Yellow, Black \(4\/4\)\r$/m);
    const self = jobTicket(identity, await pressProfile(), [{ ...first, settings: { ...settings, cover: 'self' } }]);
    expect(printerReadme(self)).toMatch(/^Inks: +Black \(1\/1\)\r$/m);
  });

  it('has a die line only where a file has it, and does not count it as an ink to print', async () => {
    const card = products.filter(({ edition }) => edition === 'card');
    const withLine = printerReadme(jobTicket(identity, await pressProfile(), card));
    expect(withLine).toContain('Black (4/4); CutContour is the die line and is not printed');
    const without = printerReadme(
      jobTicket(
        identity,
        await pressProfile(),
        card.map((each) => ({ ...each, files: [] })),
      ),
    );
    expect(withLine).toContain('card-gang.pdf (2 sheet sides, turned on the long edge)');
    expect(without.split('Please note')[1]).not.toContain('CutContour');
    expect(without).toContain('rounded corners, radius 3 mm');
  });

  it('leaves nothing to guess: what is not settled is said to be, and what is settled stands there', async () => {
    const [first] = products;
    if (!first) throw new Error('no product');
    const said = {
      contact: 'A. Clerk, 01603 000000',
      delivery: 'the depot, by 1 May',
      proofing: 'signed contract proof',
    };
    const told = printerReadme(
      jobTicket(identity, await pressProfile(), [{ ...first, settings: completePrintSettings(said, undefined) }]),
    );
    for (const words of Object.values(said)) expect(told).toContain(words);
    const open = printerReadme(jobTicket(identity, await pressProfile(), [first]));
    for (const label of ['Whom to ask', 'Delivery', 'Proof'])
      expect(open).toMatch(new RegExp(`^${label}: +to be agreed\\r$`, 'm'));
    expect(open).toMatch(/^Lamination, varnish: +none\r$/m);
    expect(open).toContain('guide-print.pdf (46 pages)');
    expect(open).toContain('the front of each sheet outwards');
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
      'Whom to ask',
    ]) {
      expect(text).toContain(words);
      expect(readme).toContain(words);
    }
    expect(text.match(/Signature/g)).toHaveLength(products.length);
    expect(readme.split('\r\n').length).toBeGreaterThan(30);
  });
});

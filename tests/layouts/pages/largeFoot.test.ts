import { describe, expect, it } from 'vitest';
import { largePrint } from '../../../layouts/largePrint.ts';
import { foot } from '../../../layouts/pages/foot.ts';
import type { EditionDocument } from '../../../src/document/publication.ts';
import { words } from '../support/boxes.ts';
import { chapter, config, documentOf } from '../support/sample.ts';

const numbers = [
  { label: 'Emergency', value: '999', strong: true },
  { label: 'Duty line for professionals', short: 'Duty', value: '0344 000 0000', strong: false },
];
const documentAt = (textSize: number, status: 'draft' | 'final' = 'final'): EditionDocument => ({
  ...documentOf([chapter([])], { textSize }),
  config: { ...config, status, foot: { professional: numbers } },
});
const said = (textSize: number, status: 'draft' | 'final' = 'final', runningHead = '4  Words') =>
  foot({ folio: '9', runningHead, numbers: 'professional' }, documentAt(textSize, status), true)
    .map(({ box }) => words(box).replace(/\s+/g, ' '))
    .join(' ');
const saidSmall = (textSize: number) =>
  foot({ folio: '9', runningHead: '4  Words', numbers: 'professional' }, documentAt(textSize), false)
    .map(({ box }) => words(box).replace(/\s+/g, ' '))
    .join(' ');

describe('the foot of large print', () => {
  it('gives the numbers, with their labels where these fit', () => {
    expect(said(16)).toBe('9 4 Words 999 Duty line for professionals 0344 000 0000');
  });
  it('says the short label where the long one does not fit', () => {
    expect(said(24)).toBe('9 4 Words 999 Duty 0344 000 0000');
  });
  it('keeps the emergency number where there is room for one alone', () => {
    expect(said(60)).toBe('9 999');
  });
  it('says that a draft is one, beside a shorter title where the whole does not fit', () => {
    expect(said(18, 'draft')).toContain('4 Words, draft');
    expect(said(24, 'draft', '4  A title that is far too long for a foot')).toContain('9 Chapter 4, draft');
  });
  it('has the whole title as long as that fits, letter by letter', () => {
    expect(said(18, 'draft', 'Tool 1  Little lists of little things to fill in')).toContain('to fill in, draft');
  });
  it('stands on the pages about other formats too: their number is in the contents', () => {
    const last = chapter([], { template: 'formats' });
    expect(largePrint.chapter(last, documentOf([last], { textSize: 18 })).bare).toBeUndefined();
  });
});

describe('the foot beside a hang column', () => {
  it('gives the numbers with their labels', () => {
    expect(saidSmall(11)).toBe('9 4 Words Emergency 999 Duty line for professionals 0344 000 0000');
  });
  it('says short labels in larger type before it leaves a number out', () => {
    expect(saidSmall(15)).toBe('9 4 Words 999 Duty 0344 000 0000');
  });
});

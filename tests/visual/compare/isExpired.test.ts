import { expect, it } from 'vitest';
import { isExpired } from '../../../src/visual/compare/isExpired.ts';
import type { Mask } from '../../../src/visual/compare/settings.ts';

const until = (end: Mask['until']): Mask => ({ pages: [], area: [0, 0, 1, 1], reason: 'a stamp', until: end });

it('a mask with a date has expired on that day, and where the publication has none', () => {
  const mask = until({ date: '2026-02-01' });
  const on = (date: string) => isExpired(mask, { version: '1', date });
  expect([on('2026-01-31'), on('2026-02-01'), on('')]).toEqual([false, true, true]);
});

it('a mask with a version has expired with that version, by its numbers', () => {
  const at = (version: string) => isExpired(until({ version: '0.10' }), { version, date: '' });
  expect([at('0.9'), at('0.10'), at('0.10.1'), at('1')]).toEqual([false, true, true, true]);
});

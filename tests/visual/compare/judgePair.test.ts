import { expect, it } from 'vitest';
import { judgePair } from '../../../src/visual/compare/judgePair.ts';
import { THRESHOLDS } from '../../../src/visual/compare/settings.ts';
import type { PageContent } from '../../../src/visual/page/content.ts';
import type { Pool } from '../../../src/visual/pool/createPool.ts';

const pool: Pool = {
  run: () => Promise.reject(new Error('nothing is to be rendered')),
  close: () => Promise.resolve(),
};
const content: PageContent = { width: 10, height: 10, styles: [], runs: [], shapes: [], pictures: [], links: [] };
const pdf = { id: 'a', bytes: new Uint8Array(), isPrint: true };
const rules = { dpi: 96, thresholds: THRESHOLDS, masks: [], drawn: 0 };

/** A page kept as fingerprints alone, against one with these. */
function verdictOf(fingerprint: string, plates: readonly string[]) {
  const was = { index: 0, key: 'was', before: { kind: 'none' } as const };
  const now = { index: 0, key: 'now' };
  const pair = { pdf, was, now, isMoved: false, wasPages: 1, nowPages: 1 };
  const before = { fingerprint: 'same', plates: ['c', 'm', 'y', 'k'] };
  return judgePair(pool, pair, was, now, before, { content, fingerprint, plates }, rules).then(
    ({ verdict }) => verdict,
  );
}

it('a page kept as fingerprints alone has changed where its looks or one of its plates have', async () => {
  expect(await verdictOf('same', ['c', 'm', 'y', 'k'])).toBe('same');
  expect(await verdictOf('other', ['c', 'm', 'y', 'k'])).toBe('changed');
  expect(await verdictOf('same', ['c', 'm', 'y', 'other'])).toBe('changed');
});

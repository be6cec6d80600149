import { describe, expect, it } from 'vitest';
import { pairLikely } from '../../../src/visual/compare/pairLikely.ts';

const pairs = (was: string, now: string) => [...pairLikely([...was], [...now])].map(([a, b]) => `${a}=${b}`).join(' ');

describe('pairLikely', () => {
  it.each([
    ['pages changed in their place', 'abcd', 'aXcY', '1=1 3=3'],
    ['a page changed behind one put in', 'abcd', 'aNbXd', '3=2'],
    ['a page changed behind one lost', 'abcd', 'bXd', '1=2'],
    ['more pages than were', 'ab', 'XYZ', '0=0 1=1'],
    ['a page that moved', 'abc', 'bcaX', ''],
    ['nothing changed', 'abc', 'abc', ''],
  ])('%s', (_, was, now, expected) => expect(pairs(was, now)).toBe(expected));
});

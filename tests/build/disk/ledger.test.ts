import { expect, test } from 'vitest';
import { openDiskCache } from '../../../src/build/disk/diskCache.ts';
import { openLedger } from '../../../src/build/disk/ledger.ts';
import { newFolder } from '../support/build.ts';

test('a ledger knows in the next run what was noted in this one', async () => {
  const disk = openDiskCache({ folder: newFolder(), program: 'one' });
  const first = openLedger(disk, 'verified');
  expect(first.get('a')).toBeUndefined();
  first.set('a', true);
  expect(first.get('a')).toBe(true);
  first.keep();
  await disk.flush();
  const second = openLedger(disk, 'verified');
  expect([second.get('a'), second.get('b'), openLedger(disk, 'other').get('a')]).toEqual([true, undefined, undefined]);
});

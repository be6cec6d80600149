import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readProfile } from '../../../src/print/index.ts';
import { shippedProfile } from '../support/job.ts';

const good = readFileSync(shippedProfile);
const rulesOf = async (bytes: Uint8Array | undefined) =>
  (await readProfile(bytes, 'press.icc')).faults.map((fault) => fault.rule);

describe('readProfile', () => {
  it('takes the profile shipped, and knows its printing condition', async () => {
    const { profile, faults } = await readProfile(good, 'press.icc');
    expect(faults).toEqual([]);
    expect(profile?.name).toBe('ISO Coated v2 300% (basICColor)');
    expect(profile?.condition).toBe('FOGRA39');
  });

  it('refuses a profile that is missing, cut off, or no profile', async () => {
    expect(await rulesOf(undefined)).toEqual(['profile-missing']);
    expect(await rulesOf(good.subarray(0, 5000))).toEqual(['profile-corrupt']);
    expect(await rulesOf(Buffer.from('not a profile'))).toEqual(['profile-corrupt']);
  });

  it('refuses a profile whose tables are damaged inside a whole file', async () => {
    const damaged = Buffer.from(good);
    damaged.fill(0, 468, 183436);
    expect(await rulesOf(damaged)).toEqual(['profile-corrupt']);
  });

  it('refuses a profile for RGB', async () => {
    const rgb = Buffer.from(good);
    rgb.write('RGB ', 16, 'latin1');
    expect(await rulesOf(rgb)).toEqual(['profile-not-cmyk']);
  });
});

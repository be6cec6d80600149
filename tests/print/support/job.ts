import { readFileSync } from 'node:fs';
import type { PressJob, PressProfile } from '../../../src/print/index.ts';
import { readProfile } from '../../../src/print/index.ts';
import { regularFont } from './fonts.ts';

export const shippedProfile = new URL('../../../assets/icc/ISOcoated_v2_300_bas.icc', import.meta.url).pathname;

export async function pressProfile(): Promise<PressProfile> {
  const { profile } = await readProfile(readFileSync(shippedProfile), 'shipped');
  if (!profile) throw new Error('the profile shipped cannot be read');
  return profile;
}

export async function pressJob(changes: Partial<PressJob> = {}): Promise<PressJob> {
  return {
    identity: {
      title: 'Family Support Pathway',
      version: '1.2',
      publisher: 'Some Safeguarding Partnership',
      date: '2024-03-01',
      key: 'guide print',
    },
    profile: await pressProfile(),
    slugFont: regularFont(),
    bleed: 3,
    ink: 'cmyk',
    ...changes,
  };
}

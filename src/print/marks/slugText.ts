import type { FileIdentity } from '../file/identify.ts';

/** `Understanding Continuum of Needs · version 0.9 · page 3 of 64` */
export const slugText = (identity: FileIdentity, what: string): string =>
  [identity.title, identity.version ? `version ${identity.version}` : '', what].filter(Boolean).join(' · ');

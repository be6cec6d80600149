import type { FileIdentity } from '../file/identify.ts';

/** What follows the title in a slug: ` · version 0.9 · page 3 of 64`. */
export const slugRest = (identity: FileIdentity, what: string): string =>
  [identity.version ? `version ${identity.version}` : '', what]
    .filter(Boolean)
    .map((part) => ` · ${part}`)
    .join('');

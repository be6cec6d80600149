import type { Plugin } from 'esbuild';

/** Without these a bundle would not run. */
export const needed: readonly Plugin[];
/** With these it starts sooner, and does the same. */
export const savings: readonly Plugin[];

import type { PageOutcome } from '../compare/outcome.ts';

/** `page 14`, `page 7 of the approved`: how a page is called. */
export const namePage = ({ was, now }: PageOutcome): string =>
  now === undefined ? `page ${was} as it was` : `page ${now}`;

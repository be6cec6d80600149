import type { PageOutcome } from '../compare/outcome.ts';

/** What a page of an outcome is called on the command line: its number now, or `lost-7` where it is no more. */
export function rowId({ was, now }: Pick<PageOutcome, 'was' | 'now'>): string {
  return now === undefined ? `lost-${was}` : `${now}`;
}

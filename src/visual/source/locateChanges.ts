import type { FileOutcome } from '../compare/outcome.ts';
import { findSource } from './findSource.ts';
import type { SourceIndex } from './sourceIndex.ts';

/** The same outcome with the source line of each change whose words are found in the sources. */
export function locateChanges(outcome: FileOutcome, index: SourceIndex): FileOutcome {
  const pages = outcome.pages.map((page) => ({
    ...page,
    changes: page.changes.map((change) => {
      const { context, now, was, kind } = change;
      const changed = kind === 'text' ? (now ?? was ?? '') : '';
      const source = context === undefined ? undefined : findSource(index, context, changed);
      return source ? { ...change, source } : change;
    }),
  }));
  return { ...outcome, pages };
}

import type { FileOutcome } from '../compare/outcome.ts';

/** One thing that happened on several pages of a file. */
export interface Repeated {
  readonly sentence: string;
  readonly pages: readonly number[];
}

/** What is said of numbers of pages and chapters that went on, whichever they are. */
export const FOLLOWED = 'numbers of pages or chapters went on with their pages';

/** Sentences that hold of more than one page, with those pages; the most frequent first, page numbers last. */
export function findRepeated({ pages }: FileOutcome): readonly Repeated[] {
  const found = new Map<string, number[]>();
  for (const { now, changes } of pages)
    for (const { kind, sentence } of changes) {
      const said = kind === 'page-number' ? FOLLOWED : sentence;
      if (now !== undefined) found.set(said, [...(found.get(said) ?? []), now]);
    }
  return [...found]
    .filter(([, numbers]) => numbers.length > 1)
    .map(([sentence, numbers]) => ({ sentence, pages: [...new Set(numbers)] }))
    .filter((repeated) => repeated.pages.length > 1)
    .sort(
      (a, b) => Number(a.sentence === FOLLOWED) - Number(b.sentence === FOLLOWED) || b.pages.length - a.pages.length,
    );
}

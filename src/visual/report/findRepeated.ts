import type { FileOutcome } from '../compare/outcome.ts';

/** One thing that happened on several pages of a file. */
export interface Repeated {
  readonly sentence: string;
  readonly pages: readonly number[];
}

/** Sentences that hold of more than one page, with those pages; the most frequent first. */
export function findRepeated({ pages }: FileOutcome): readonly Repeated[] {
  const found = new Map<string, number[]>();
  for (const { now, changes } of pages)
    for (const { sentence } of changes)
      if (now !== undefined) found.set(sentence, [...(found.get(sentence) ?? []), now]);
  return [...found]
    .filter(([, numbers]) => numbers.length > 1)
    .map(([sentence, numbers]) => ({ sentence, pages: [...new Set(numbers)] }))
    .filter((repeated) => repeated.pages.length > 1)
    .sort((a, b) => b.pages.length - a.pages.length);
}

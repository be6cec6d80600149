import { type FileOutcome, hasPassed, PASSING } from '../compare/outcome.ts';
import { count } from '../words/phrase.ts';

/** What became of a file in one line: `2 of 64 pages differ`. */
export function sayFile(file: FileOutcome): string {
  const { status, wasPages, nowPages, pages, problems } = file;
  if (status === 'new') return `has no reference yet (${count(nowPages, 'page')})`;
  if (status === 'gone') return `is built no more (${count(wasPages, 'page')} approved)`;
  if (status === 'outdated' || status === 'failed') return problems.at(-1) ?? 'cannot be compared';
  const differing = pages.filter(({ verdict }) => !PASSING.has(verdict)).length;
  if (differing > 0)
    return `${differing} of ${count(Math.max(wasPages, nowPages, pages.length), 'page')} ${differing === 1 ? 'differs' : 'differ'}`;
  return hasPassed(file) ? `${count(nowPages, 'page')}, none differs` : (problems[0] ?? '');
}

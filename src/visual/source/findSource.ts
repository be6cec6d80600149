import type { Position } from '../../document/position.ts';
import { bareWords, RUN, type SourceIndex } from './sourceIndex.ts';

/** Characters of a value from a data file that are enough to know it by. */
const LEAST_VALUE = 3;

/**
 * Finds the line that a text of a page comes from: the one that shares most runs of words with `context` (the block that
 * it stands in). A changed word that the line does not hold, but one data file does, stands there. Undefined when
 * nothing fits.
 */
export function findSource(index: SourceIndex, context: string, changed = ''): Position | undefined {
  return findValue(index, changed) ?? findRun(index, context);
}

function findRun({ runs }: SourceIndex, context: string): Position | undefined {
  const words = bareWords(context).map(({ word }) => word);
  const votes = new Map<string, { votes: number; readonly position: Position }>();
  for (let start = 0; start + RUN <= words.length; start++) {
    const positions = runs.get(words.slice(start, start + RUN).join(' ')) ?? [];
    for (const position of positions) {
      const key = `${position.file}:${position.line}`;
      const known = votes.get(key);
      // A run that stands in many places says little.
      if (known) known.votes += 1 / positions.length;
      else votes.set(key, { votes: 1 / positions.length, position });
    }
  }
  return [...votes.values()].sort((a, b) => b.votes - a.votes)[0]?.position;
}

/** The line of a data file that holds a value, when only one does and no Markdown says the same. */
function findValue({ sources }: SourceIndex, changed: string): Position | undefined {
  const value = changed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (value.length < LEAST_VALUE) return undefined;
  const holding = sources.filter(({ text }) => text.includes(value));
  const [only] = holding;
  if (!only || holding.length > 1 || only.file.endsWith('.md')) return undefined;
  const at = only.text.indexOf(value);
  const before = only.text.slice(0, at).split('\n');
  return { file: only.file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

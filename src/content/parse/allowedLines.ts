import type { Allowance } from '../model.ts';

/** A line without text; inside a quotation it has its marks. */
const EMPTY_LINE = /^[\s>]*$/;

/**
 * The allowance of a comment in Markdown, up to the end of the paragraph, list or table that follows it. One inside a line
 * holds for that line. `lines`: of the whole file.
 */
export function allowedLines(allowance: Allowance, lines: readonly string[]): Allowance {
  if (allowance.lastLine === allowance.position.line) return allowance;
  const isEmpty = (line: number): boolean => EMPTY_LINE.test(lines[line - 1] ?? '');
  let last = allowance.lastLine;
  const isBehind = !EMPTY_LINE.test((lines[last - 2] ?? '').replace(/^.*-->/, ''));
  if (isBehind) last--;
  else while (last < lines.length && isEmpty(last)) last++;
  while (last < lines.length && !isEmpty(last + 1)) last++;
  return { ...allowance, lastLine: last };
}

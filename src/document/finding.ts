import type { Position } from './position.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a check says. `rule` is its name (`placeholder`, `dead-reference`); `advice` is what to do about it. */
export interface Finding {
  readonly severity: Severity;
  readonly rule: string;
  readonly position: Position;
  readonly message: string;
  readonly advice?: string;
  /** For what a comment allows: the rule that found it, and the reason. */
  readonly allowed?: { readonly rule: string; readonly reason: string };
}

/** Prints as `content/guide/04-early-help.md:12:3 error placeholder: …`, which editors can jump to. */
export function formatFinding(finding: Finding): string {
  const { file, line, column } = finding.position;
  const advice = finding.advice ? ` ${finding.advice}` : '';
  return withoutControls(`${file}:${line}:${column} ${finding.severity} ${finding.rule}: ${finding.message}${advice}`);
}

/** Names of files may hold line ends, and commands to a terminal: they are shown as escapes. */
const withoutControls = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202d\u202e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });

/** Order of file, line and column; then rule, so that two runs print the same list. */
export function compareFindings(a: Finding, b: Finding): number {
  const p = a.position;
  const q = b.position;
  if (p.file !== q.file) return p.file < q.file ? -1 : 1;
  return p.line - q.line || p.column - q.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Whether nothing may be published. */
export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.severity === 'error');

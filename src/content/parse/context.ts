import type { Finding, Severity } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { Allowance, NoteDefinition } from '../model.ts';

/** What the converters of one file gather as they go through it in order. */
export interface Context {
  readonly file: string;
  readonly findings: Finding[];
  readonly notes: NoteDefinition[];
  readonly noteReferences: { readonly label: string; readonly position: Position }[];
  readonly allowances: Allowance[];
  /** Levels of the headings that the next one stands under, the outermost first. */
  readonly headingLevels: number[];
  report(severity: Severity, rule: string, position: Position, message: string, advice?: string): void;
}

/** A context for a file (its path in the publication), with nothing gathered yet. */
export function makeContext(file: string): Context {
  const findings: Finding[] = [];
  return {
    file,
    findings,
    notes: [],
    noteReferences: [],
    allowances: [],
    headingLevels: [],
    report: (severity, rule, position, message, advice) => {
      findings.push(finding(severity, rule, position, message, advice));
    },
  };
}

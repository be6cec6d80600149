import { relative, resolve } from 'node:path';
import { type Finding, formatFinding, type Severity } from '../../document/finding.ts';
import { count } from './measures.ts';
import type { Printer } from './printer.ts';

/** The same finding with its file as seen from the working folder, so that an editor can jump to it. */
export function fromFolder(finding: Finding, publication: string, folder: string): Finding {
  const file = relative(folder, resolve(publication, finding.position.file)).replaceAll('\\', '/') || '.';
  return { ...finding, position: { ...finding.position, file } };
}

const COLOUR = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const NOUN: { readonly [severity in Severity]: string } = { error: 'error', warning: 'warning', info: 'remark' };

/** Prints findings as they are everywhere, their severity in its colour. */
export function printFindings(printer: Printer, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const text = formatFinding(finding);
    const mark = ` ${finding.severity} `;
    printer.line(text.replace(mark, ` ${printer.style(COLOUR[finding.severity], finding.severity)} `));
  }
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): { readonly [severity in Severity]: number } {
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

/** `2 errors, 1 warning`; `no findings`. */
export function sumUp(findings: readonly Finding[]): string {
  const counts = countBySeverity(findings);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((s) => count(counts[s], NOUN[s]));
  return parts.length > 0 ? parts.join(', ') : 'no findings';
}

/** Where the gravest finding is explained; nothing when there is none. */
export function hintOf(findings: readonly Finding[]): string | undefined {
  const gravest = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity))[0];
  return gravest && `For an example and its cure: press explain ${gravest.allowed?.rule ?? gravest.rule}`;
}

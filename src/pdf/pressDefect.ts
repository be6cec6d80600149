import type { Finding } from '../document/finding.ts';
import { formatFinding } from '../document/finding.ts';

/**
 * A layout or step broke a promise that painting relies on: a colour that the theme does not have, text outside any role,
 * a link to nowhere. Thrown by paint and assembly, because no page can stand for the missing one; the command line prints
 * the findings.
 */
export class PressDefect extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
    this.name = 'PressDefect';
    this.findings = findings;
  }
}

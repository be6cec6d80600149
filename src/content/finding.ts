import type { Finding, Severity } from '../document/finding.ts';
import type { Position } from '../document/position.ts';

/** Makes a finding; `advice` says what to do about it. */
export function finding(
  severity: Severity,
  rule: string,
  position: Position,
  message: string,
  advice?: string,
): Finding {
  return advice === undefined ? { severity, rule, position, message } : { severity, rule, position, message, advice };
}

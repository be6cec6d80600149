import type { Finding, Severity } from '../document/finding.ts';
import type { Rectangle } from './rectangle.ts';

/** What is wrong with a print file, or with what was asked for. */
export interface PrintFault {
  readonly severity: Severity;
  readonly rule: string;
  /** From 1; absent: the whole file. */
  readonly page?: number;
  /** mm from the top left corner of the trim, y down. */
  readonly place?: Rectangle;
  readonly message: string;
  readonly advice?: string;
}

const tenth = (millimetres: number): string => (Math.round(millimetres * 10) / 10).toFixed(1);

/** `12.0 mm from left, 40.2 mm from top (20.0 × 4.1 mm)`. */
export const describeSpot = ({ x, y, width, height }: Rectangle): string =>
  `${tenth(x)} mm from left, ${tenth(y)} mm from top (${tenth(width)} × ${tenth(height)} mm)`;

/** `page 3, 12.0 mm from left, 40.2 mm from top (20.0 × 4.1 mm)`; empty for the whole file. */
export function describePlace(fault: PrintFault): string {
  if (fault.page === undefined) return '';
  if (!fault.place) return `page ${fault.page}`;
  return `page ${fault.page}, ${describeSpot(fault.place)}`;
}

/** With one full stop. */
export const formatSentence = (message: string): string => `${message.replace(/\.$/, '')}.`;

/** As a finding about `file`: its line is the page (1 for the whole file), its column 1; the place stands in the message. */
export function toFinding(fault: PrintFault, file: string): Finding {
  const place = describePlace(fault);
  const message = formatSentence(fault.message);
  return {
    severity: fault.severity,
    rule: fault.rule,
    position: { file, line: fault.page ?? 1, column: 1 },
    message: place ? `${place}: ${message}` : message,
    ...(fault.advice ? { advice: fault.advice } : {}),
  };
}

/** Whether a fault among these stops the print file. */
export const hasError = (faults: readonly PrintFault[]): boolean => faults.some((fault) => fault.severity === 'error');

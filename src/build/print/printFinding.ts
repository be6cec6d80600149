import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { describePlace, type PrintFault } from '../../print/index.ts';

/**
 * A fault of a print file as a finding about the publication: the file and the place on its page stand in the message. A
 * fault of something in the text has its position there.
 */
export function printFinding(fault: PrintFault & { readonly position?: Position }, file: string): Finding {
  const place = describePlace(fault);
  return {
    severity: fault.severity,
    rule: `print-${fault.rule}`,
    position: fault.position ?? { file: 'publication.yml', line: 1, column: 1 },
    message: `${[file, place].filter(Boolean).join(', ')}: ${fault.message.replace(/\.$/, '')}.`,
    ...(fault.advice ? { advice: fault.advice } : {}),
  };
}

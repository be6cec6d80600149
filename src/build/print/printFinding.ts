import type { Finding } from '../../document/finding.ts';
import { describePlace, type PrintFault } from '../../print/index.ts';

/** A fault of a print file as a finding about the publication: the file and the place stand in the message. */
export function printFinding(fault: PrintFault, file: string): Finding {
  const place = describePlace(fault);
  return {
    severity: fault.severity,
    rule: `print-${fault.rule}`,
    position: { file: 'publication.yml', line: 1, column: 1 },
    message: `${[file, place].filter(Boolean).join(', ')}: ${fault.message.replace(/\.$/, '')}.`,
    ...(fault.advice ? { advice: fault.advice } : {}),
  };
}

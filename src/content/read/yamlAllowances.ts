import type { Finding } from '../../document/finding.ts';
import type { Allowance } from '../model.ts';
import { readAllowance } from '../parse/readAllowance.ts';

const COMMENT = /(?:^|\s)#\s*(press-allow\b.*)$/;

/**
 * Comments `# press-allow RULE: reason` in YAML. One on a line of its own allows on the next line that has a value; one
 * behind a value on that line. Lines count from `firstLine`.
 */
export function yamlAllowances(
  file: string,
  text: string,
  firstLine: number,
): { readonly allowances: readonly Allowance[]; readonly findings: readonly Finding[] } {
  const allowances: Allowance[] = [];
  const findings: Finding[] = [];
  if (!text.includes('press-allow')) return { allowances, findings };
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const comment = COMMENT.exec(line);
    if (!comment) return;
    const isAlone = /^\s*#/.test(line);
    let last = index;
    if (isAlone) {
      last++;
      while (last < lines.length && /^\s*(?:#|$)/.test(lines[last] ?? '')) last++;
    }
    const position = { file, line: firstLine + index, column: line.indexOf('#', comment.index) + 1 };
    const read = readAllowance(comment[1] ?? '', position, firstLine + last, (example) => `# ${example}`);
    if ('lastLine' in read) allowances.push(read);
    else findings.push(read);
  });
  return { allowances, findings };
}

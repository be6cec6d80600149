import type { Finding } from '../../document/finding.ts';
import type { Position } from '../../document/position.ts';
import { finding } from '../finding.ts';
import type { Allowance } from '../model.ts';

const ALLOW = /^press-allow\s+([\w-]+)\s*(?::\s*([\s\S]*?))?\s*$/;
const EXAMPLE = 'press-allow placeholder: a term of the law';

/**
 * What a comment that begins `press-allow` allows, up to `lastLine` of its file; a finding when it names no rule or no
 * reason. `inComment` puts an example into a comment of the file's kind.
 */
export function readAllowance(
  words: string,
  position: Position,
  lastLine: number,
  inComment: (example: string) => string,
): Allowance | Finding {
  const [, rule = '', reason = ''] = ALLOW.exec(words) ?? [];
  if (rule === '') {
    const message = 'It is not said what is allowed here.';
    return finding('error', 'allow-reason', position, message, `Write ${inComment(EXAMPLE)}`);
  }
  if (reason !== '') return { rule, reason: reason.replace(/\s+/g, ' '), position, lastLine };
  const message = `It is not said why “${rule}” is allowed here.`;
  return finding('error', 'allow-reason', position, message, `Write ${inComment(`press-allow ${rule}: reason`)}`);
}

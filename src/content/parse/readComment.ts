import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';
import { readAllowance } from './readAllowance.ts';

const ALLOW = /^<!--\s*(press-allow\b[\s\S]*?)\s*-->/;

/** A comment is not printed. `press-allow RULE: reason` in it allows findings of that rule up to `lastLine`. */
export function readComment(raw: string, position: Position, lastLine: number, context: Context): void {
  const words = ALLOW.exec(raw)?.[1];
  if (words === undefined) return;
  const read = readAllowance(words, position, lastLine, (example) => `<!-- ${example} -->`);
  if ('lastLine' in read) context.allowances.push(read);
  else context.findings.push(read);
}

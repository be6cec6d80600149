import type { Position } from '../../document/position.ts';
import type { Context } from './context.ts';

const ALLOW = /^<!--\s*press-allow\s+([\w-]+)\s*(?::\s*([\s\S]*?))?\s*-->/;

/** A comment is not printed. `press-allow RULE: reason` in it allows findings of that rule up to `lastLine`. */
export function readComment(raw: string, position: Position, lastLine: number, context: Context): void {
  const allow = ALLOW.exec(raw);
  if (!allow) return;
  const [, rule = '', reason = ''] = allow;
  if (reason === '') {
    context.report(
      'error',
      'allow-reason',
      position,
      `It is not said why “${rule}” is allowed here.`,
      `Write <!-- press-allow ${rule}: reason -->`,
    );
    return;
  }
  context.allowances.push({ rule, reason, position, lastLine });
}

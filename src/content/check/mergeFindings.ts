import { compareFindings, type Finding } from '../../document/finding.ts';
import { finding } from '../finding.ts';
import type { Allowance, ParsedPublication } from '../model.ts';

/** Rules that no comment can allow: what they find cannot be printed rightly. */
const NEVER = new Set([
  'allow-reason',
  'html',
  'unclosed-html',
  'unclosed-directive',
  'unknown-directive',
  'unknown-variable',
]);

/**
 * Findings of all steps and editions as they are shown: each once, in the order of file and line; those that a comment
 * `<!-- press-allow RULE: reason -->` allows turned into information, with the reason.
 */
export function mergeFindings(findings: readonly Finding[], parsed?: ParsedPublication): readonly Finding[] {
  const allowances = (parsed?.files ?? []).flatMap((file) => file.allowances);
  const used = new Set<Allowance>();
  const seen = new Map<string, Finding>();
  for (const each of findings) {
    const allowance = NEVER.has(each.rule) ? undefined : allowances.find((allowed) => covers(allowed, each));
    if (allowance) used.add(allowance);
    const shown = allowance ? allowed(each, allowance) : each;
    const { file, line, column } = shown.position;
    seen.set(`${file}:${line}:${column} ${shown.rule} ${shown.message}`, shown);
  }
  for (const allowance of allowances) {
    if (used.has(allowance)) continue;
    const message = `Nothing is found here that “${allowance.rule}” would have to allow.`;
    seen.set(
      `${allowance.position.file}:${allowance.position.line} unused ${allowance.rule}`,
      finding('warning', 'unused-allowance', allowance.position, message, 'Take the comment away.'),
    );
  }
  return [...seen.values()].sort(compareFindings);
}

const covers = (allowance: Allowance, { rule, position }: Finding): boolean =>
  allowance.rule === rule &&
  allowance.position.file === position.file &&
  position.line >= allowance.position.line &&
  position.line <= allowance.lastLine;

const allowed = (each: Finding, { reason }: Allowance): Finding => ({
  severity: 'info',
  rule: each.rule,
  position: each.position,
  message: `Allowed: ${each.message} Reason: ${reason}.`.replace(/\.\.$/, '.'),
});
